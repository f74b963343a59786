package id.pendapa;

import static id.pendapa.ForumLife.DESK;
import static id.pendapa.ForumLife.PUBLIC;
import static id.pendapa.ForumLife.agreement;
import static id.pendapa.ForumLife.facts;
import static id.pendapa.ForumLife.form;
import static id.pendapa.ForumLife.meeting;
import static id.pendapa.ForumLife.opened;
import static id.pendapa.ForumLife.sent;
import static id.pendapa.ForumLife.step;
import static id.pendapa.ForumLife.versioned;
import static id.pendapa.ForumLife.voice;
import static id.pendapa.ForumLife.write;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Forums at the desk and for everybody. */
@PageTest
class ForumPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Visitor kasi;

    @BeforeEach
    void signIn() {
        kasi = officer("kasi");
    }

    @AfterEach
    void backToTheStart() {
        clock.set(SettableClock.START);
    }

    private Visitor anybody() {
        return new Visitor(pages, "localhost");
    }

    private Visitor officer(String name) {
        Visitor officer = anybody();
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }

    private String read(String address) {
        return Visitor.text(anybody().get(address));
    }

    private String desk(String code) {
        return Visitor.text(kasi.get(DESK + "/" + code));
    }

    private long id(String table, String code) {
        return jdbc.sql("SELECT max(c.id) FROM " + table + " c JOIN forum f ON f.id = c.forum_id WHERE f.code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private void look(String code, Map<String, String> typed) {
        long id = id("forum_voice", code);
        Map<String, String> form = form(typed);
        form.put(
                "versi",
                jdbc.sql("SELECT version::text FROM forum_voice WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
        sent(kasi, DESK + "/" + code + "/tanggapan/" + id, form);
    }

    @Test
    void aDraftIsForTheOfficeAndCanBeMendedAnOpenOneIsOnlyAddedTo() {
        String code = write(kasi, Map.of("topik", "Rancangan pertama"));
        assertThat(anybody().get(PUBLIC + "/" + code).getStatus()).isEqualTo(404);
        assertThat(anybody().get(PUBLIC + "/" + code + "/tanggapan").getStatus())
                .isEqualTo(404);
        assertThat(Visitor.text(kasi.get(DESK + "/" + code + "/ubah")))
                .contains("Rancangan pertama", "/standar Standar kantor", "09.00");
        Map<String, String> mended = facts(Map.of("topik", "Rancangan kedua", "versi", "1"));
        sent(kasi, DESK + "/" + code + "/ubah", mended);
        sent(kasi, DESK + "/" + code + "/ubah", mended);
        MockHttpServletResponse late =
                kasi.post(DESK + "/" + code + "/ubah", facts(Map.of("topik", "Yang lambat", "versi", "1")));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("Yang lambat", "Orang lain baru saja mengubah ini");

        step(kasi, code, "buka", Map.of());
        assertThat(read(PUBLIC + "/" + code))
                .contains("Rancangan kedua", "<strong>paling mudah</strong>", "href=\"https://contoh.example/a\"")
                .contains("20 orang: pengurus RT", "3 orang: puskesmas", "Menerima tanggapan sampai 5 Desember 2026")
                .doesNotContain("⟦", "Petugas yang diundang");
        assertThat(kasi.post(DESK + "/" + code + "/ubah", facts(Map.of("versi", "3")))
                        .getStatus())
                .isEqualTo(409);
        assertThat(kasi.get(DESK + "/" + code + "/ubah").getStatus()).isEqualTo(302);
        sent(kasi, DESK + "/" + code + "/tambahan", form(Map.of("tambahan", "Tempat pindah ke aula.")));
        assertThat(read(PUBLIC + "/" + code)).contains("Pendopo", "Tempat pindah ke aula.", "25 November 2026");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        MockHttpServletResponse refused = kasi.post(
                DESK + "/baru",
                facts(Map.of(
                        "topik", "Tetap ada",
                        "uraian", "<script>alert(1)</script>",
                        "dokumen", "http://contoh.example Tidak aman",
                        "siapa-warga", "",
                        "tutup-bulan", "11",
                        "jam", "25.00")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("Tetap ada", "Tidak aman", "alamat https://", "Tulis golongan yang diundang.")
                .contains("Isi tanggal akhir", "Tulis jamnya seperti 09.00.")
                .doesNotContain("<script>alert", "⟦");
        for (String address :
                new String[] {"//jahat.example a", "/\\jahat.example a", "javascript:alert(1)", "a@b.c"}) {
            assertThat(kasi.post(DESK + "/baru", facts(Map.of("dokumen", address)))
                            .getStatus())
                    .as(address)
                    .isEqualTo(422);
        }
        Map<String, String> nobody = Map.of(
                "jumlah-warga",
                "",
                "siapa-warga",
                "",
                "jumlah-mitra",
                "",
                "siapa-mitra",
                "",
                "topik",
                "Tanpa undangan");
        assertThat(Visitor.text(kasi.post(DESK + "/baru", facts(nobody))))
                .contains("Undang paling sedikit satu golongan.");
    }

    @Test
    void voicesAreShownAfterAnOfficerLookedAndNameNobody() {
        String code = opened(kasi, Map.of("topik", "Tanggapan warga"));
        String own = PUBLIC + "/" + code;
        assertThat(sent(anybody(), own + "/tanggapan", voice(Map.of("tanggapan", "Kata pertama"))))
                .isEqualTo(own + "?terkirim=ya");
        assertThat(read(own + "?terkirim=ya")).contains("Tanggapan diterima").doesNotContain("Kata pertama");
        assertThat(desk(code)).contains("Kata pertama", "Kelurahan Kutowinangun Lor");
        look(code, Map.of("tampil", "ya"));
        assertThat(read(own)).contains("Kata pertama", "Warga, Kelurahan Kutowinangun Lor", "lewat halaman ini");

        sent(
                officer("loket"),
                DESK + "/" + code + "/tanggapan",
                voice(Map.of("tanggapan", "Dari loket", "kelurahan", "")));
        look(code, Map.of("tampil", "ya"));
        assertThat(read(own)).contains("Dari loket", "ditulis petugas loket");

        sent(anybody(), own + "/tanggapan", voice(Map.of("tanggapan", "Hinaan buruk", "sebagai", "mitra")));
        MockHttpServletResponse without =
                kasi.post(DESK + "/" + code + "/tanggapan/" + id("forum_voice", code), form(Map.of("versi", "1")));
        assertThat(without.getStatus()).isEqualTo(422);
        look(code, Map.of("alasan-" + id("forum_voice", code), "Berisi hinaan"));
        assertThat(read(own))
                .contains("Alasannya: Berisi hinaan", "1 disembunyikan")
                .doesNotContain("Hinaan buruk");
        assertThat(kasi.post(
                                DESK + "/" + code + "/tanggapan/" + id("forum_voice", code),
                                form(Map.of("versi", "1", "tampil", "ya")))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void aNumberOfAPersonIsRefusedInWhateverShape() {
        String code = opened(kasi, Map.of("topik", "Tanpa NIK"));
        for (String number : new String[] {"3373021708850001", "3373 0217 0885 0001", "33.73.02-170885-0001"}) {
            MockHttpServletResponse refused =
                    anybody().post(PUBLIC + "/" + code + "/tanggapan", voice(Map.of("tanggapan", "Saya " + number)));
            assertThat(refused.getStatus()).as(number).isEqualTo(422);
            assertThat(Visitor.text(refused)).contains("Ada nomor 16 angka", number);
        }
        MockHttpServletResponse empty =
                anybody().post(PUBLIC + "/" + code + "/tanggapan", form(Map.of("kelurahan", "zz", "sebagai", "camat")));
        assertThat(Visitor.text(empty)).contains("Tulis tanggapannya.", "Pilih sebagai siapa", "Pilih kelurahan");
    }

    @Test
    void afterItsLastDayNothingIsTakenAndTheWordsAreKept() {
        String code = opened(kasi, Map.of("topik", "Sudah lewat"));
        clock.set(SettableClock.START.plus(Duration.ofDays(20)));
        MockHttpServletResponse late =
                anybody().post(PUBLIC + "/" + code + "/tanggapan", voice(Map.of("tanggapan", "Datang terlambat")));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("Datang terlambat", "tidak sedang dibuka");
        assertThat(read(PUBLIC + "/" + code)).contains("Masa tanggapan berakhir 5 Desember 2026");
    }

    @Test
    void whatIsAgreedIsRecordedOnceAndFollowedInPublic() {
        String code = opened(kasi, Map.of("topik", "Sampai berita acara"));
        sent(anybody(), PUBLIC + "/" + code + "/tanggapan", voice(Map.of()));
        step(kasi, code, "tutup", Map.of());
        assertThat(refusedRecord(code)).contains("Masih ada tanggapan yang belum dilihat", "Semua *setuju*.");
        look(code, Map.of("tampil", "ya"));
        assertThat(refusedRecord(code)).contains("Belum ada kesepakatan");
        ForumLife.agree(kasi, code, "Buka sampai 15.00");
        Map<String, String> spare = agreement(kasi, code, "Terlambat dicatat");
        step(kasi, code, "berita-acara", meeting(Map.of()));

        assertThat(kasi.post(DESK + "/" + code + "/kesepakatan", spare).getStatus())
                .isEqualTo(409);
        assertThat(kasi.post(DESK + "/" + code + "/berita-acara", meeting(Map.of("versi", "4")))
                        .getStatus())
                .isEqualTo(409);
        assertThat(read(PUBLIC + "/" + code + "/berita-acara"))
                .contains("Dibahas pada Rabu, 25 November 2026 di Pendopo.", "Warga: 14 datang dari 20 yang diundang")
                .contains("<em>setuju</em>", "Buka sampai 15.00", "1 tanggapan diterima", "Kepala Seksi Pelayanan")
                .doesNotContain("⟦", "Terlambat dicatat");
        assertThat(Visitor.text(kasi.get(DESK + "/" + code + "/berita-acara"))).contains("Buka sampai 15.00");

        clock.set(SettableClock.START.plus(Duration.ofDays(10)));
        kasi = officer("kasi");
        assertThat(read(PUBLIC + "/" + code)).contains("Lewat tenggat 4 hari");
        assertThat(Visitor.text(kasi.get(DESK))).contains("Kesepakatan lewat tenggat: 1");
        Map<String, String> done = form(
                Map.of("versi", "1", "selesai", "ya", "hasil-" + id("forum_agreement", code), "Dipakai sejak Jumat"));
        String end = DESK + "/" + code + "/kesepakatan/" + id("forum_agreement", code);
        assertThat(kasi.post(end, form(Map.of("versi", "1", "selesai", "ya"))).getStatus())
                .isEqualTo(422);
        sent(kasi, end, done);
        sent(kasi, end, done);
        assertThat(read(PUBLIC + "/" + code)).contains("Selesai, 5 Desember 2026", "Hasil: Dipakai sejak Jumat");
        assertThat(kasi.post(end, form(Map.of("versi", "1", "hasil-" + id("forum_agreement", code), "Lagi")))
                        .getStatus())
                .isEqualTo(409);
    }

    private String refusedRecord(String code) {
        MockHttpServletResponse refused =
                kasi.post(DESK + "/" + code + "/berita-acara", versioned(kasi, code, meeting(Map.of())));
        assertThat(refused.getStatus()).isEqualTo(422);
        return Visitor.text(refused);
    }

    @Test
    void thoseThatAreOpenComeFirstAndTheListGoesOn() {
        String shut = opened(kasi, Map.of("topik", "Ditutup lebih dulu"));
        for (int number = 0; number < 16; number++) {
            opened(kasi, Map.of("topik", "Banyak forum " + number));
        }
        step(kasi, shut, "tutup", Map.of());
        MockHttpServletResponse first = anybody().get(PUBLIC);
        assertThat(Visitor.text(first)).contains("Banyak forum 15").doesNotContain("Ditutup lebih dulu");
        String next = Visitor.find("href=\"(" + PUBLIC + "\\?sebelum=[^\"]+)\"", first);
        assertThat(read(next)).contains("Banyak forum 0").doesNotContain("Banyak forum 15");
        assertThat(read(PUBLIC + "?sebelum=tidak-ada")).contains("Banyak forum 15");
        assertThat(officer("loket").get(DESK + "/baru").getStatus()).isEqualTo(403);
    }

    @Test
    void everyAuditRowIsWrittenAndTheFiguresCount() {
        String code = ForumLife.live(anybody(), this::officer);
        assertThat(jdbc.sql("SELECT DISTINCT action FROM audit_entry WHERE subject_key = :code ORDER BY 1")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .contains("forum.added", "forum.agreed", "forum.opened", "forum.written");
        assertThat(Visitor.text(officer("camat").get("/pimpinan/partisipasi")))
                .contains("Kesepakatan forum yang selesai")
                .doesNotContain("⟦");
    }
}
