package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class FailurePageTests {

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404       | 404 | Layanan ini tidak ada. Lihat daftar layanan.
            403       | 403 | Jabatan Anda hari ini tidak boleh melakukan ini.
            409       | 409 | Formulir ini sudah terkirim dengan isi lain.
            422       | 422 | Ada isian yang belum benar.
            503       | 503 | Bagian ini sedang tidak dapat dipakai.
            429       | 429 | Tunggu beberapa menit
            basisdata | 503 | Ada gangguan di pihak kami.
            putus     | 503 | Ada gangguan di pihak kami.
            lain      | 500 | Nomor kejadian
            """)
    void refusalsSayWhatToDoNext(String kind, int status, String text) {
        assertThat(pages.get().uri("/uji/gagal/" + kind))
                .hasStatus(status)
                .bodyText()
                .contains(text)
                .contains("<title>")
                .doesNotContain("rahasia", "Exception", "at id.pendapa", "⟦");
    }

    @ParameterizedTest
    @CsvSource({
        "/uji/angka/abc, 404",
        "/uji/angka/99999999999999999999, 404",
        "/uji/angka/1?page=x, 400",
        "/tidak-ada, 404",
        "/layanan/TIDAK-ADA, 404",
        "/aset/tidak-ada.css, 404"
    })
    void badAddressesAreNobodysFaultButTheSenders(String address, int status) {
        assertThat(pages.get().uri(address)).hasStatus(status);
    }

    @Test
    void nullCharacterIsRefused() {
        assertThat(pages.get().uri("/layanan").param("cari", "a\0b")).hasStatus(400);
    }

    @Test
    void wrongMethodTellsTheAllowedOnes() {
        assertThat(pages.get().uri("/uji/simpan"))
                .hasStatus(405)
                .hasHeader("Allow", "POST")
                .bodyText()
                .contains("Mulai dari halaman depan");
    }

    @Test
    void missingFieldIsRefused() {
        assertThat(pages.post().uri("/uji/simpan").with(csrf())).hasStatus(400);
    }

    @Test
    void whatCouldNotBeSavedStaysTyped() {
        assertThat(pages.post()
                        .uri("/uji/simpan")
                        .with(csrf())
                        .param("nama", "Siti <b>\"Aminah\"")
                        .param("sandi", "jangan-disimpan"))
                .hasStatus(503)
                .bodyText()
                .contains("Belum tersimpan", "Kirim lagi", "action=\"/uji/simpan\"")
                .contains("value=\"Siti &lt;b&gt;&quot;Aminah&quot;\"")
                .doesNotContain("jangan-disimpan", "rahasia");
    }
}
