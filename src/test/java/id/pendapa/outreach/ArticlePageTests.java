package id.pendapa.outreach;

import static id.pendapa.outreach.Writers.DESK;
import static id.pendapa.outreach.Writers.form;
import static id.pendapa.outreach.Writers.text;
import static id.pendapa.outreach.Writers.turns;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.Caller;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Articles are written by one officer, published by another, read by everybody and withdrawn. */
@PageTest
class ArticlePageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Writers writers;

    @BeforeEach
    void begin() {
        writers = new Writers(pages);
    }

    private String reads(String address) {
        MvcTestResult answer = writers.anybody().get(address);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    @Test
    void aNewOfficeHasGuidesAnswersAndANoticeMarkedAsExamples() {
        assertThat(reads("/panduan"))
                .contains("Cara mengurus permohonan dari HP", "Mengenali penipuan", ">contoh<")
                .doesNotContain("⟦");
        assertThat(reads("/tanya"))
                .contains("Apakah semua layanan gratis?", "Rp 0", "Saya tidak punya HP")
                .doesNotContain("⟦");
        assertThat(reads("/kabar"))
                .contains("Contoh pengumuman", "Berlaku sampai")
                .doesNotContain("⟦");
        assertThat(reads("/panduan/mengurus-dari-hp"))
                .contains("property=\"og:title\"", "wa.me/?text=", "<ol class=\"govuk-list", "Apakah ini membantu?")
                .doesNotContain("⟦", "_csrf", "name=\"kunci\"");
        assertThat(reads("/maklumat")).contains("href=\"/panduan\"");
        assertThat(writers.anybody().get("/kabar/mengurus-dari-hp")).hasRedirectedUrl("/panduan/mengurus-dari-hp");
        assertThat(writers.anybody().get("/kabar/tidak-ada")).hasStatus(404);
    }

    @Test
    void nobodyReadsWhatNoSecondOfficerPublished() {
        String one = writers.begin("sekcam", form("Jalan pintas", "alamat", "jalan-pintas"));
        assertThat(writers.go("sekcam", one, "terbitkan")).hasStatus(409);
        assertThat(writers.go("sekcam", one, "ajukan")).hasStatus(302);
        MvcTestResult own = writers.go("sekcam", one, "terbitkan");
        assertThat(own).hasStatus(409);
        assertThat(text(own)).contains("diterbitkan oleh petugas lain");
        assertThat(writers.go("kasi", one, "terbitkan")).hasStatus(403);
        assertThat(writers.anybody().get("/kabar/jalan-pintas")).hasStatus(404);
        assertThat(text(writers.officer("sekcam").get(one))).doesNotContain("value=\"terbitkan\"");

        assertThat(writers.go("camat", one, "kembalikan", "alasan-kembalikan", ""))
                .hasStatus(422);
        assertThat(writers.go("camat", one, "kembalikan", "alasan-kembalikan", "Kurang jelas"))
                .hasStatus(302);
        assertThat(text(writers.officer("sekcam").get(one))).contains("Kurang jelas", "Rancangan");
        assertThat(writers.go("sekcam", one, "ajukan")).hasStatus(302);
        assertThat(writers.go("camat", one, "terbitkan")).hasStatus(302);
        assertThat(reads("/kabar/jalan-pintas"))
                .contains("<h2 class=\"govuk-heading-m\">Bagian</h2>", "Diurus oleh Sekretaris Kecamatan");
        assertThat(reads("/kabar")).contains("Jalan pintas");
        assertThat(text(writers.officer("camat").get(DESK))).contains("Jalan pintas", "Tampil");
    }

    @Test
    void aNewerVersionReplacesAndTheAddressStays() {
        String one = writers.published(form("Versi pertama", "alamat", "ada-versi"));
        Caller kasi = writers.officer("kasi");
        String version = Writers.version(kasi, one);
        Map<String, String> second = form("Versi kedua", "alamat", "alamat-lain", "versi", version);
        assertThat(kasi.post(one + "/tulis", turns(second))).hasStatus(302);
        assertThat(kasi.post(one + "/tulis", turns(second)))
                .as("the same form again")
                .hasStatus(302);
        second.put("kunci", UUID.randomUUID().toString());
        MvcTestResult stale = kasi.post(one + "/tulis", turns(second));
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("Versi kedua", "Orang lain baru saja");
        assertThat(reads("/kabar/ada-versi")).contains("Versi pertama").doesNotContain("Versi kedua");
        assertThat(text(kasi.get(DESK))).contains("sedang diubah");

        assertThat(writers.go("kasi", one, "ajukan")).hasStatus(302);
        assertThat(writers.go("sekcam", one, "terbitkan")).hasStatus(302);
        assertThat(reads("/kabar/ada-versi")).contains("Versi kedua").doesNotContain("Versi pertama");
        assertThat(text(kasi.get(one))).contains("Versi 1", "Versi 2", "Versi pertama");
        assertThat(writers.anybody().get("/kabar/alamat-lain")).hasStatus(404);

        assertThat(kasi.post(one + "/tulis", turns(form("Salah arah", "versi", Writers.version(kasi, one)))))
                .hasStatus(302);
        assertThat(writers.go("kasi", one, "buang")).hasStatus(302);
        assertThat(text(kasi.get(one))).doesNotContain("Salah arah");
    }

    @Test
    void whatIsWithdrawnIsGoneUntilItIsPublishedAnew() {
        String one = writers.published(form("Akan ditarik", "alamat", "akan-ditarik"));
        assertThat(writers.go("kasi", one, "tarik", "alasan-tarik", "Bukan tugasnya"))
                .hasStatus(403);
        assertThat(writers.go("sekcam", one, "tarik", "alasan-tarik", "Sudah keliru"))
                .hasStatus(302);
        assertThat(writers.anybody().get("/kabar/akan-ditarik")).hasStatus(404);
        assertThat(reads("/kabar")).doesNotContain("Akan ditarik");
        Caller kasi = writers.officer("kasi");
        assertThat(text(kasi.get(one))).contains("Ditarik", "Sudah keliru");
        assertThat(kasi.post(one + "/tulis", turns(form("Benar lagi", "versi", Writers.version(kasi, one)))))
                .hasStatus(302);
        assertThat(writers.go("kasi", one, "ajukan")).hasStatus(302);
        assertThat(writers.go("camat", one, "terbitkan")).hasStatus(302);
        assertThat(reads("/kabar/akan-ditarik")).contains("Benar lagi");
    }

    @Test
    void itIsShownWhenItsMomentHasComeAndANoticeEnds() {
        var begun = clock.instant();
        String[] plan = {
            "jenis", "PENGUMUMAN", "alamat", "besok-lusa", "tampil-hari", "27", "tampil-bulan", "11", "tampil-tahun",
            "2026", "jam", "09.30", "akhir-hari", "28", "akhir-bulan", "11", "akhir-tahun", "2026"
        };
        String one = writers.published(form("Besok lusa", plan));
        assertThat(writers.anybody().get("/kabar/besok-lusa")).hasStatus(404);
        assertThat(text(writers.officer("kasi").get(DESK))).contains("Terjadwal");
        clock.set(java.time.Instant.parse("2026-11-27T02:31:00Z"));
        assertThat(reads("/kabar/besok-lusa")).contains("Diterbitkan 27 November 2026", "Berlaku sampai 28 November");
        assertThat(reads("/kabar")).contains("Besok lusa");
        assertThat(reads("/")).contains("href=\"/kabar/besok-lusa\"", "Besok lusa");
        clock.set(java.time.Instant.parse("2026-11-29T02:31:00Z"));
        assertThat(reads("/kabar")).doesNotContain("Besok lusa");
        assertThat(reads("/")).doesNotContain("Besok lusa");
        assertThat(reads("/kabar/besok-lusa")).contains("sudah tidak berlaku");
        assertThat(text(writers.officer("kasi").get(one))).contains("Sudah berakhir");
        clock.set(java.time.Instant.parse("2027-12-30T02:31:00Z"));
        assertThat(text(writers.officer("kasi").get(DESK))).contains("Sudah waktunya dibaca ulang");
        clock.set(begun);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsLost() {
        Caller kasi = writers.officer("kasi");
        Map<String, String> bad = form(
                "x".repeat(200),
                "alamat",
                "Tidak Boleh!",
                "pemilik",
                "Orang lain",
                "jenis",
                "RAHASIA",
                "tampil-hari",
                "31",
                "tampil-bulan",
                "2",
                "tampil-tahun",
                "2027",
                "jam",
                "25.00");
        MvcTestResult refused = kasi.post(DESK + "/baru", turns(bad));
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("Terlalu panjang", "Isi kata alamat", "Pilih jabatan", "Pilih jenisnya", "seperti 08.00")
                .contains("x".repeat(200), "tidak boleh!".substring(0, 5), "25.00", "Isi **penting**.")
                .doesNotContain("⟦");
        MvcTestResult noEnd = kasi.post(DESK + "/baru", turns(form("Tanpa akhir", "jenis", "PENGUMUMAN")));
        assertThat(text(noEnd)).contains("Isi tanggalnya");
        writers.begin("kasi", form("Alamat sama", "alamat", "alamat-sama"));
        assertThat(text(kasi.post(DESK + "/baru", turns(form("Alamat sama", "alamat", "alamat-sama")))))
                .contains("sudah dipakai");
        assertThat(kasi.get(DESK + "/999999")).hasStatus(404);
        assertThat(writers.officer("loket").get(DESK)).hasStatus(403);
    }

    @Test
    void brokenMarksScriptAndTrackersAreShownBeforeAndNeverPublished() {
        Caller kasi = writers.officer("kasi");
        String body = "Halo <script>alert(1)</script> ![](https://pelacak.example/p.gif) [x](javascript:alert(2))";
        Map<String, String> bad = form("Tempelan", "teks", body, "alamat", "tempelan");
        bad.put("tombol", "lihat");
        MvcTestResult preview = kasi.post(DESK + "/baru", turns(bad));
        assertThat(preview).hasStatusOk();
        assertThat(text(preview))
                .contains("Ada tanda program", "gambar dari tempat lain", "tidak aman", "Beginilah nanti")
                .doesNotContain("<script>alert", "src=\"https://pelacak", "href=\"javascript");
        bad.remove("tombol");
        String one = writers.begin("kasi", bad);
        MvcTestResult refused = writers.go("kasi", one, "ajukan");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Ada tanda program").doesNotContain("<script>alert");
        assertThat(writers.go("sekcam", one, "terbitkan")).hasStatus(422);
        assertThat(writers.anybody().get("/kabar/tempelan")).hasStatus(404);
    }

    @Test
    void aRepeatedVisitCostsNoBytesUntilThePageSaysSomethingElse() {
        MvcTestResult first = writers.anybody().get("/panduan");
        String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
        assertThat(again("/panduan", tag)).hasStatus(304);
        assertThat(again("/panduan/mengurus-dari-hp", tag)).hasStatusOk();
        writers.published(form("Panduan baru", "jenis", "PANDUAN"));
        assertThat(again("/panduan", tag)).hasStatusOk();
    }

    private MvcTestResult again(String address, String tag) {
        return pages.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
    }

    @Test
    void answersAreCountedOncePerFormAndKnowNobody() {
        writers.published(form("Menolong", "alamat", "menolong"));
        Caller reader = writers.anybody();
        assertThat(text(reader.get("/kabar/menolong/membantu?jawab=ya"))).contains("checked");
        String key = UUID.randomUUID().toString();
        for (int press = 0; press < 3; press++) {
            assertThat(reader.post("/kabar/menolong/membantu", "kunci", key, "jawab", "ya"))
                    .hasStatus(302);
        }
        assertThat(reader.post(
                        "/kabar/menolong/membantu", "kunci", UUID.randomUUID().toString(), "jawab", "belum"))
                .hasStatus(302);
        assertThat(reader.post(
                        "/kabar/menolong/membantu", "kunci", UUID.randomUUID().toString(), "jawab", "?"))
                .hasStatus(422);
        assertThat(text(reader.get("/kabar/menolong/membantu?terima=ya"))).contains("Terima kasih");
        assertThat(jdbc.sql(
                                "SELECT helped || ' ' || helped_not FROM article_answer JOIN article ON article.id = article_id"
                                        + " WHERE slug = 'menolong'")
                        .query(String.class)
                        .single())
                .isEqualTo("1 1");
        int refused = 0;
        for (int press = 0; press < 70; press++) {
            int status = reader.post(
                            "/kabar/menolong/membantu",
                            "kunci",
                            UUID.randomUUID().toString(),
                            "jawab",
                            "ya")
                    .getResponse()
                    .getStatus();
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void longListsArePagedByTheirKey() {
        jdbc.sql("""
                        INSERT INTO article (version, kind, slug, first_shown_at, entered_at, entered_by)
                        SELECT 1, 'KABAR', 'banyak-' || n, now() - make_interval(years => 10, mins => n), now(), 'Uji'
                        FROM generate_series(1, 40) n
                        """).update();
        jdbc.sql("""
                        INSERT INTO article_version (article_id, number, title, summary, body, owner, review_on, shown_at,
                            example, written_by, published_at, published_by)
                        SELECT id, 1, 'Judul ' || slug, 'R', 'I', 'Camat', '2099-01-01', first_shown_at, false, 'Uji',
                            now(), 'Uji' FROM article WHERE slug LIKE 'banyak-%'
                        """).update();
        String next = Writers.find("href=\"(/kabar\\?sebelum=\\d+)\"", reads("/kabar"));
        String last = next;
        while (reads(last).contains("?sebelum=")) {
            last = Writers.find("href=\"(/kabar\\?sebelum=\\d+)\"", reads(last));
        }
        assertThat(reads(last)).contains("Judul banyak-40<");
        assertThat(reads("/kabar?sebelum=x")).contains("href=\"/kabar/");
        assertThat(text(writers.officer("kasi").get(DESK))).contains("?sebelum=");
    }
}
