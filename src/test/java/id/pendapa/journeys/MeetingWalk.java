package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;

/** A meeting of the leadership, from the empty list until a promise is given up, and as everybody reads of it. */
final class MeetingWalk {

    private static final LocalDate HELD = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);

    private final Hall hall;
    private final Looks look;

    MeetingWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Hands citizen) {
        citizen.page().navigate("/transparansi/janji");
        look.only(citizen.page(), "janji-kosong");
        Hands sekcam = hall.signIn("sekcam");
        Page page = sekcam.page();
        page.navigate("/pimpinan/rapat");
        look.only(page, "rapat-kosong");
        page.navigate("/pimpinan/rapat/baru");
        look.at(page, "rapat-baru");
        sekcam.press("Simpan rapat");
        look.only(page, "rapat-salah");
        StandardWays.day(sekcam, "tanggal", HELD);
        sekcam.fillAll(Map.of(
                "bahasan", "Antrean hari Senin dan berkas yang kembali",
                "hadir", "Camat\nSekretaris Camat\nKepala Seksi Pelayanan"));
        sekcam.press("Simpan rapat");
        sekcam.press("Tulis keputusan");
        sekcam.fill("keputusan", "Lansia dan penyandang disabilitas dilayani di depan tangga.");
        sekcam.tick("janji");
        sekcam.press("Simpan keputusan");
        look.only(page, "rapat-keputusan-salah");
        promise(sekcam, "Warga yang sulit naik tangga dilayani di meja depan.");
        sekcam.press("Tulis keputusan");
        sekcam.fill("keputusan", "Jam buka pada hari Sabtu dicoba.");
        sekcam.tick("janji");
        look.at(page, "rapat-keputusan-baru");
        promise(sekcam, "Loket buka pada hari Sabtu pagi.");
        sekcam.unfold("Catat kekeliruan");
        sekcam.fill("keliru", "Lurah Gendongan juga hadir.");
        sekcam.press("Simpan catatan");
        look.at(page, "rapat-satu");
        page.locator("h3 a").last().click();
        sekcam.unfold("Batalkan");
        sekcam.press("Batalkan");
        look.only(page, "rapat-batalkan-salah");
        sekcam.fill("kata-hentikan", "Tidak ada petugas pada hari Sabtu.");
        sekcam.fill("publik-hentikan", "Petugas belum cukup untuk hari Sabtu.");
        sekcam.press("Batalkan");
        look.at(page, "rapat-keputusan");
        page.navigate("/pimpinan/rapat");
        look.at(page, "rapat");
        citizen.page().navigate("/transparansi/janji");
        look.at(citizen.page(), "transparansi-janji");
    }

    private static void promise(Hands sekcam, String words) {
        sekcam.fill("tindakan", "Siapkan meja dan jadwal petugas");
        sekcam.page()
                .selectOption("[name=penanggung]", new com.microsoft.playwright.options.SelectOption().setIndex(3));
        StandardWays.day(sekcam, "tenggat", DUE);
        sekcam.fill("kalimat", words);
        sekcam.press("Simpan keputusan");
    }
}
