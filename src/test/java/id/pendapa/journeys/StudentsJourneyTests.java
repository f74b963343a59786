package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** RISET for three students: one letter that names them all, fetched at the counter by one of them. */
@JourneyTest
class StudentsJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void threeStudentsGetOneRecommendation() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands student = new Hands(browser.visitor(Browser.PHONE), false);
            Ticket ticket = apply(hall, student);

            Hands counter = hall.take("loket", ticket.number());
            assertThat(counter.page().locator("main").innerText()).contains("1.", "2.", "3.");
            counter.press("Nyatakan lengkap");
            hall.verify("kasi2", ticket.number(), 4, true);
            hall.initial(ticket.number());
            hall.sign("camat");

            hall.follow(student, ticket);
            List<String> letters = hall.downloadLetters(student.page());
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0))
                    .contains("SURAT REKOMENDASI", "Budi Contoh", "Sari Contoh", "Ma'ruf Contoh", "Pemetaan pasar");

            Hands again = hall.take("loket", ticket.number());
            again.choose("serahkan-siapa", "APPLICANT");
            again.fill("serahkan-penerima", "Sari Contoh");
            again.fill("serahkan-bukti", "Kartu mahasiswa");
            again.press("Serahkan surat");
            student.page().reload();
            assertThat(student.page().locator("main").innerText()).contains("Surat Anda sudah diterima");
        }
    }

    private static Ticket apply(Hall hall, Hands student) {
        Page page = student.page();
        page.navigate("/layanan/RISET");
        student.press("Mulai mengajukan");
        hall.answerPerson(student, "pemohon", "Budi Contoh", "3373021708900000", "1990", "L");
        hall.next(student);
        hall.next(student);
        student.fill("lembaga", "Universitas Contoh");
        hall.next(student);
        student.choose("jenis", "PENELITIAN");
        hall.next(student);
        student.fill("judul", "Pemetaan pasar desa");
        hall.next(student);
        participant(student, 0, "Budi Contoh", "A-001");
        page.locator("#peserta-0-kartu").setInputFiles(Path.of("docs/pictures/card-360.png"));
        student.press("Tambah: Peserta");
        assertThat(page.locator("main").innerText()).contains("Sudah terkirim: card-360.jpg");
        participant(student, 1, "Sari Contoh", "A-002");
        student.press("Tambah: Peserta");
        participant(student, 2, "Ma'ruf Contoh", "A-003");
        student.tick("peserta-1-kartu-kertas");
        student.tick("peserta-2-kartu-kertas");
        hall.next(student);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        day(student, "tanggalMulai", today.plusDays(30));
        day(student, "tanggalSelesai", today.plusDays(20));
        hall.next(student);
        assertThat(page.locator("main").innerText()).contains("Tanggal selesai lebih awal");
        day(student, "tanggalSelesai", today.plusDays(60));
        hall.next(student);
        student.select("wilayah-kelurahan", "Kutowinangun Lor");
        student.fill("wilayah-rt", "3");
        student.fill("wilayah-rw", "2");
        hall.next(student);
        for (String paper : List.of("suratKampus", "proposal", "suratKesbangpol")) {
            hall.bringPaper(student, paper);
        }
        student.tick("benar");
        hall.next(student);
        assertThat(page.locator("main").innerText()).contains("3. Ma'ruf Contoh, A-003");
        student.press("Kirim permohonan");
        return hall.readReceipt(page);
    }

    private static void participant(Hands student, int entry, String name, String number) {
        student.fill("peserta-" + entry + "-nama", name);
        student.fill("peserta-" + entry + "-nim", number);
        student.fill("peserta-" + entry + "-programStudi", "Geografi");
    }

    private static void day(Hands student, String key, LocalDate day) {
        student.fill(key + "-hari", Integer.toString(day.getDayOfMonth()));
        student.fill(key + "-bulan", Integer.toString(day.getMonthValue()));
        student.fill(key + "-tahun", Integer.toString(day.getYear()));
    }
}
