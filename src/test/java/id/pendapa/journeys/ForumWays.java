package id.pendapa.journeys;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** What hands do with forums. */
final class ForumWays {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private ForumWays() {}

    /** A draft with all that it needs. */
    static void draft(Hands kasi, String topic) {
        kasi.fill("topik", topic);
        kasi.fill("uraian", "Kapan warga paling mudah datang ke loket?");
        kasi.fill("tentang", "Standar pelayanan loket");
        kasi.fill("dokumen", "/standar Standar pelayanan kantor ini");
        kasi.fill("jumlah-warga", "20");
        kasi.fill("siapa-warga", "pengurus RT dan RW");
        kasi.fill("jumlah-mitra", "3");
        kasi.fill("siapa-mitra", "puskesmas dan sekolah");
        StandardWays.day(kasi, "buka", TODAY);
        StandardWays.day(kasi, "tutup", DUE);
        StandardWays.day(kasi, "temu", DUE);
        kasi.fill("jam", "09.00");
        kasi.fill("tempat", "Pendopo");
        kasi.press("Simpan rancangan");
    }

    /** Somebody without an account says something. */
    static void voice(Hands citizen, String words) {
        citizen.page().locator("[name=sebagai]").first().check();
        citizen.select("kelurahan", "Gendongan");
        citizen.fill("tanggapan", words);
        citizen.press("Kirim tanggapan");
    }

    /** The voice that waits longest is shown. */
    static void show(Hands officer) {
        officer.page().locator("form[action*='/tanggapan/'] button").first().click();
    }

    static void agree(Hands kasi, String words) {
        kasi.unfold("Catat kesepakatan");
        kasi.fill("kesepakatan", words);
        kasi.page().selectOption("[name=penanggung]", new SelectOption().setIndex(3));
        StandardWays.day(kasi, "tenggat", DUE);
        kasi.press("Simpan kesepakatan");
    }

    static void record(Hands kasi) {
        kasi.unfold("Buat berita acara");
        StandardWays.day(kasi, "rapat", TODAY);
        kasi.fill("tempat-rapat", "Pendopo");
        kasi.fill("datang-warga", "14");
        kasi.fill("datang-petugas", "4");
        kasi.fill("datang-mitra", "2");
        kasi.fill("ringkasan", "Warga yang bekerja meminta jam sore.");
        kasi.press("Simpan berita acara");
    }
}
