package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class CataloguePageTests {

    @Autowired
    private MockMvcTester pages;

    @Test
    void theHallShowsEveryServiceAndHowToReachTheCounter() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("/layanan/UMUM", "/layanan/DISP-NIKAH", "/layanan/SKTM", "Loket buka")
                .doesNotContain("⟦");
    }

    @Test
    void aSearchInOwnWordsFindsTheService() {
        assertThat(pages.get().uri("/layanan?cari=mau nikah"))
                .hasStatusOk()
                .bodyText()
                .contains("/layanan/DISP-NIKAH", "mau nikah")
                .doesNotContain("/layanan/SKTM", "⟦");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        assertThat(pages.get().uri("/layanan?cari=<b>xyzzyqq</b>"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada layanan yang cocok", "&lt;b>xyzzyqq")
                .doesNotContain("<b>xyzzyqq");
    }

    @Test
    void theCardTellsWhoWhatHowLongAndThatItIsFree() {
        assertThat(pages.get().uri("/layanan/disp-nikah"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rp 0 – jangan membayar kepada siapa pun",
                        "Surat kelurahan: N1, N2, dan N4",
                        "Anda juga boleh memakai surat pernyataan bermeterai",
                        "Peraturan Menteri Agama Nomor 30 Tahun 2024",
                        "action=\"/layanan/DISP-NIKAH/mulai\"",
                        "contoh")
                .doesNotContain("⟦");
    }
}
