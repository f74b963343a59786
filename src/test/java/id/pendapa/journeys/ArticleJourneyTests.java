package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guide from its first word at the desk to the phone of a citizen, and away again. Nobody needs script. */
@JourneyTest
class ArticleJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheDeskToThePhoneAndAwayAgain() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands kasi = hall.signIn("kasi");
            Page phone = browser.visitor(Browser.PHONE, false);
            String desk = write(kasi);
            kasi.press("Ajukan untuk diterbitkan");
            assertThat(phone.navigate("/panduan/ganti-foto").status()).isEqualTo(404);

            Hands camat = hall.signIn("camat");
            camat.page().navigate(desk);
            camat.press("Terbitkan");
            refresh();
            read(phone);

            camat.page().navigate(desk);
            assertThat(camat.page().locator("main").innerText()).contains("1 terbantu, 0 belum");
            camat.unfold("Tarik dari warga");
            camat.fill("alasan-tarik", "Caranya sudah lain");
            camat.press("Tarik dari warga");
            refresh();
            assertThat(phone.navigate("/panduan/ganti-foto").status()).isEqualTo(404);
            phone.navigate("/cari?q=ganti+foto+berkas");
            assertThat(phone.locator("main").innerText()).doesNotContain("Cara mengganti foto");
            assertThat(phone.request().get("/kabar/rss.xml").text()).doesNotContain("Cara mengganti foto");
        }
    }

    /** As if a second had passed. */
    private void refresh() {
        jdbc.sql("UPDATE scheduled_task SET execution_time = 'epoch' WHERE task_name = 'outreach-public-texts'")
                .update();
        runs.runDue();
    }

    private static String write(Hands kasi) {
        Page page = kasi.page();
        page.navigate("/meja/kabar");
        page.locator("main a[href='/meja/kabar/baru']").click();
        ArticleWalk.write(kasi);
        kasi.fill("teks", "# Langkahnya\n\n1. Buka permohonan.\n2. Pilih foto baru.");
        kasi.press("Lihat dulu");
        assertThat(page.locator("main ol li").first().innerText()).isEqualTo("Buka permohonan.");
        kasi.press("Simpan rancangan");
        String desk = page.url();
        kasi.unfold("Pasang gambar");
        kasi.fill("kata", "Tombol ganti foto");
        page.setInputFiles("[name=gambar]", new FilePayload("tombol.png", "image/png", ArticleWalk.png()));
        kasi.press("Pasang gambar");
        String paste = page.locator("code").first().innerText();
        page.navigate(desk + "/tulis");
        kasi.fill("teks", "# Langkahnya\n\n1. Buka permohonan.\n2. Pilih foto baru.\n\n" + paste);
        kasi.press("Simpan rancangan");
        return desk;
    }

    private static void read(Page phone) {
        phone.navigate("/");
        phone.locator("footer a[href='/panduan']").click();
        phone.locator("#q").fill("foto buram diganti");
        phone.locator("[role=search] button").click();
        phone.locator("main a[href='/panduan/ganti-foto']").click();
        assertThat(phone.locator("main img").getAttribute("alt")).isEqualTo("Tombol ganti foto");
        assertThat(phone.request()
                        .get(phone.locator("main img").getAttribute("src"))
                        .headers()
                        .get("content-type"))
                .isEqualTo("image/jpeg");
        phone.locator("main a[href$='jawab=ya']").click();
        phone.locator("main button").click();
        assertThat(phone.locator("h1").innerText()).contains("Terima kasih");
        assertThat(phone.request().get("/kabar/rss.xml").text()).contains("Cara mengganti foto", "/panduan/ganti-foto");
    }
}
