package id.pendapa.outreach;

import static id.pendapa.outreach.Writers.form;
import static id.pendapa.outreach.Writers.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everybody searches all that is public with everyday words. */
@PageTest
class PublicSearchPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    /** As if a second had passed. */
    private void refresh() {
        jdbc.sql("UPDATE scheduled_task SET execution_time = 'epoch' WHERE task_name = 'outreach-public-texts'")
                .update();
        runs.runDue();
    }

    private MvcTestResult search(String typed) {
        return pages.get().uri("/cari").param("q", typed).exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "mau nikah, /layanan/DISP-NIKAH",
        "saya mau kawin, /layanan/DISP-NIKAH",
        "keluarga miskin minta surat, /layanan/SKTM",
        "surat tidak mampu, /layanan/SKTM",
        "warisan bapak, /layanan/WARIS",
        "pindah rumah, /layanan/DOMISILI",
        "bikin ktp, /layanan/KTP-REKAM",
        "ayah meninggal, /layanan/AKTA-MATI",
        "apakah bayar, /tanya/apakah-gratis",
        "penipuan whatsapp, /panduan/mengenali-penipuan",
        "jam buka loket, /tanya/jam-buka"
    })
    void everydayWordsFindTheRightPageFirst(String typed, String address) {
        String found =
                Writers.find("(?s)Yang kami temukan.*?<a class=\"govuk-link\" href=\"([^\"]+)\"", text(search(typed)));
        assertThat(found).as(typed).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "' & | ! :* <->", "((((", "a", "😀", "\\", "%", "<script>alert(1)</script>"})
    void whateverIsTypedIsAnswered(String typed) {
        MvcTestResult answer = search(typed);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).doesNotContain("<script>alert", "⟦");
        assertThat(search(typed.repeat(300))).hasStatusOk();
    }

    @Test
    void whoeverFindsNothingIsToldWhereToAsk() {
        assertThat(text(search("kuda nil xylofon")))
                .contains("Belum ada yang cocok", "href=\"/layanan\"", "datang ke loket", "href=\"/pengaduan\"");
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
        Writers writers = new Writers(pages);
        String one = writers.published(form("Lomba layangan antarkelurahan", "alamat", "lomba-layangan"));
        refresh();
        assertThat(text(search("layangan"))).contains("/kabar/lomba-layangan", "Kabar");
        assertThat(text(search("ikut lomba layang-layang"))).contains("/kabar/lomba-layangan");
        assertThat(writers.go("sekcam", one, "tarik", "alasan-tarik", "Batal")).hasStatus(302);
        refresh();
        assertThat(text(search("layangan"))).doesNotContain("/kabar/lomba-layangan");
    }

    @Test
    void informationAndStandardsAreFoundToo() {
        assertThat(text(search("profil kecamatan"))).contains("/ppid/informasi/");
        assertThat(text(search("standar nikah"))).contains("/standar/DISP-NIKAH");
        assertThat(text(new Caller(pages).get("/panduan"))).contains("action=\"/cari\"");
    }
}
