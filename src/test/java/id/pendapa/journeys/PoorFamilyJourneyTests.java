package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** SKTM across kelurahan and kecamatan: two letters, two signatories, one hand-over. */
@JourneyTest
class PoorFamilyJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void aFamilyGetsItsLetterFromTheKelurahanAndTheSheetThatAttestsIt() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE), false);
            Ticket ticket = apply(hall, citizen);

            Hands village = hall.take("kelurahan", ticket.number());
            for (int line = 0; line < 4; line++) {
                village.tick("verifikasi-kelurahan-periksa-" + line);
            }
            village.choose("verifikasi-kelurahan-identitas", "KTP_ASLI");
            village.press("Nyatakan benar dan ajukan ke Lurah");
            hall.sign("lurah");
            hall.follow(citizen, ticket);
            assertThat(hall.downloadLetters(citizen.page())).isEmpty();

            hall.verify("kasi2", ticket.number(), 2, false);
            hall.initial(ticket.number());
            hall.sign("camat");
            citizen.page().reload();
            List<String> letters = hall.downloadLetters(citizen.page());
            assertThat(letters).hasSize(2);
            assertThat(letters.get(0)).contains("KELURAHAN KUTOWINANGUN LOR", "Suharti Contoh");
            assertThat(letters.get(1)).contains("LEMBAR LEGALISASI", "SURAT KETERANGAN TIDAK MAMPU");
        }
    }

    private static Ticket apply(Hall hall, Hands citizen) {
        citizen.page().navigate("/layanan/SKTM");
        citizen.press("Mulai mengajukan");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        hall.next(citizen);
        citizen.fill("nomorKk", "3373 0201 0115 0000");
        hall.next(citizen);
        hall.answerHome(citizen);
        hall.next(citizen);
        hall.next(citizen);
        citizen.choose("keperluan", "SEKOLAH");
        hall.next(citizen);
        citizen.fill("penghasilan", "Rp 900.000");
        hall.next(citizen);
        citizen.fill("tanggungan", "3");
        hall.next(citizen);
        citizen.choose("dataSosial", "TIDAK_TAHU");
        hall.next(citizen);
        for (String paper : List.of("fotoKtp", "fotoKk", "pengantarRt", "pernyataanMiskin")) {
            hall.bringPaper(citizen, paper);
        }
        hall.next(citizen);
        citizen.tick("benar");
        hall.next(citizen);
        citizen.press("Kirim permohonan");
        return hall.readReceipt(citizen.page());
    }
}
