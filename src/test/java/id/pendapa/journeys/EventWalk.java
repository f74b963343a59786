package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.PageMeter;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A workshop from its first words to its minutes, as the office and its guests see it. */
final class EventWalk {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final String CODE = "/2026-12-03-cara-memeriksa-surat";

    private final Hall hall;
    private final Looks look;
    private final SettableClock clock;

    EventWalk(Hall hall, Looks look, SettableClock clock) {
        this.hall = hall;
        this.look = look;
        this.clock = clock;
    }

    void through(Hands citizen) {
        Instant now = clock.instant();
        Hands kasi = hall.signIn("kasi");
        write(kasi);
        Page guest = citizen.page();
        guest.navigate("/acara");
        look.at(guest, "acara");
        guest.navigate("/acara" + CODE);
        look.at(guest, "acara-satu");
        look.weigh("/acara" + CODE + ".ics", PageMeter.cookies(guest.context()));
        String ticket = signUp(citizen);
        clock.set(DAY.atTime(2, 30).toInstant(ZoneOffset.UTC));
        door(hall.signIn("loket"), ticket);
        guest.navigate("/tiket/" + ticket);
        look.only(guest, "acara-kesan");
        citizen.choose("manfaat", "4");
        citizen.press("Kirim kesan");
        close(hall.signIn("kasi"));
        guest.navigate("/acara" + CODE);
        look.only(guest, "acara-hasil");
        clock.set(now.plus(Duration.ofMinutes(1)));
    }

    private void write(Hands kasi) {
        Page page = kasi.page();
        page.navigate("/meja/acara");
        look.at(page, "acara-meja");
        page.navigate("/meja/acara/baru");
        look.at(page, "acara-baru");
        kasi.press("Simpan");
        look.only(page, "acara-baru-salah");
        StandardWays.day(kasi, "tanggal", DAY);
        kasi.fillAll(Map.of(
                "judul", "Cara memeriksa surat",
                "uraian",
                        "Untuk siapa saja yang menerima surat dari kantor.\n\n- Memindai kode QR\n- Membaca tanda tangan",
                "mulai", "09.00",
                "selesai", "11.00",
                "tempat", "Aula kecamatan",
                "penyelenggara", "Seksi Pelayanan",
                "kuota", "1",
                "rencana-33.73.02.1001", "10"));
        kasi.press("Simpan");
        look.at(page, "acara-rancangan");
        kasi.press("Terbitkan untuk warga");
        page.navigate("/meja/acara" + CODE + "/ubah");
        look.at(page, "acara-ubah");
    }

    private String signUp(Hands citizen) {
        Page page = citizen.page();
        page.navigate("/acara" + CODE + "/daftar");
        look.at(page, "acara-daftar");
        citizen.press("Kirim pendaftaran");
        look.only(page, "acara-daftar-salah");
        citizen.fill("nama", "Sari Contoh");
        citizen.select("kelurahan", "Kutowinangun Kidul");
        citizen.press("Kirim pendaftaran");
        look.at(page, "acara-tiket");
        String ticket = page.url().substring(page.url().lastIndexOf('/') + 1);
        page.navigate("/acara" + CODE + "/daftar");
        look.only(page, "acara-penuh");
        citizen.fill("nama", "Budi Contoh");
        citizen.select("kelurahan", "Luar kecamatan ini");
        citizen.press("Masuk daftar tunggu");
        look.only(page, "acara-tunggu");
        return ticket;
    }

    private void door(Hands loket, String ticket) {
        Page page = loket.page();
        page.navigate("/meja/acara" + CODE + "/peserta");
        look.at(page, "acara-pintu");
        page.navigate("/meja/acara/t/" + ticket);
        look.at(page, "acara-pindai");
        page.locator("button:has-text('Hadir')").first().click();
        look.only(page, "acara-hadir");
    }

    private void close(Hands kasi) {
        Page page = kasi.page();
        page.navigate("/meja/acara" + CODE);
        look.at(page, "acara-tutup");
        kasi.fill(
                "risalah",
                "Warga mencoba memindai surat sendiri.\n\n- Pertanyaan: surat lama bagaimana? Dijawab di loket.");
        kasi.press("Terbitkan risalah dan tutup");
        look.only(page, "acara-ditutup");
    }
}
