package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;

/** An initiative of the leadership, from the empty list until it is done, and as its owner sees it. */
final class InitiativeWalk {

    private static final LocalDate DUE = LocalDate.of(2027, 11, 26);
    private static final LocalDate NOTED = LocalDate.of(2026, 11, 25);

    private final Hall hall;
    private final Looks look;

    InitiativeWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through() {
        Hands camat = hall.signIn("camat");
        Page page = camat.page();
        page.navigate("/pimpinan/prakarsa");
        look.only(page, "prakarsa-kosong");
        page.navigate("/pimpinan/prakarsa/baru?angka=waktu-layanan&sebab=Verifikasi%20memakan%203%20jam.");
        look.at(page, "prakarsa-baru");
        camat.press("Simpan prakarsa");
        look.only(page, "prakarsa-salah");
        camat.fillAll(Map.of(
                "judul", "Dua pemeriksa berkas pada hari Senin dan Selasa",
                "harapan", "120",
                "daya", "Satu orang dari seksi lain, empat jam seminggu, tanpa biaya tambahan"));
        page.selectOption("[name=penanggung]", new com.microsoft.playwright.options.SelectOption().setIndex(3));
        StandardWays.day(camat, "tenggat", DUE);
        camat.tick("umum");
        camat.press("Simpan prakarsa");
        camat.unfold("Mulai");
        camat.press("Mulai");
        camat.unfold("Catat kemajuan");
        camat.fill("catatan", "Jadwal baru dipasang di ruang pelayanan.");
        StandardWays.day(camat, "tanggal", NOTED);
        camat.press("Simpan catatan");
        look.at(page, "prakarsa-satu");
        camat.unfold("Hentikan");
        camat.press("Hentikan");
        look.only(page, "prakarsa-hentikan-salah");
        page.navigate(page.url().replace("/langkah", "/ubah"));
        look.at(page, "prakarsa-ubah");
        page.navigate("/pimpinan/prakarsa");
        look.at(page, "prakarsa");
        page.navigate("/transparansi/prakarsa");
        look.at(page, "transparansi-prakarsa");
    }
}
