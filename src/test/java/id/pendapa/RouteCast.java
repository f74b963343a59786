package id.pendapa;

import id.pendapa.OfficeLife.Story;
import id.pendapa.ledger.proof.LogRuns;
import id.pendapa.platform.limits.FreshLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everybody who may come to an office, each with a browser, and the living things that fill the places of a route. */
final class RouteCast {

    /** Somebody without anything; a citizen with an account and the code of another request; the applicant. */
    static final List<String> CITIZENS = List.of("visitor", "other", "owner");

    /** One account for each duty, and the lurah of another kelurahan. */
    static final List<String> STAFF = List.of(
            "loket",
            "kelurahan",
            "lurah",
            "lurah2",
            "kasi",
            "kasi2",
            "sekcam",
            "camat",
            "admin",
            "auditor",
            "ppdp",
            "ppid",
            "inspektorat");

    private static final String HOST = "localhost";

    /** Where an {@code id} of a route comes from; the first whose beginning fits. */
    private static final Map<String, String> IDS = ids();

    private final MockMvcTester pages;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final Map<String, Visitor> all = new LinkedHashMap<>();
    private final Story story;

    RouteCast(MockMvcTester pages, JdbcClient jdbc, ApplicationContext context) {
        this.context = context;
        this.pages = pages;
        this.jdbc = jdbc;
        this.story = new OfficeLife(pages, HOST).live();
        LogRuns.sequence(context);
        Visitor other = new Visitor(pages, HOST);
        freely();
        OwnAccountOf.open(other, "orang.lain@contoh.example");
        new OfficeLife(pages, HOST, other).request();
        all.put("visitor", new Visitor(pages, HOST));
        all.put("other", other);
        all.put("owner", story.citizen());
        STAFF.forEach(name -> all.put(name, signedIn(name)));
    }

    private static Map<String, String> ids() {
        Map<String, String> from = new LinkedHashMap<>();
        from.put("/cek/{number}/hak/", "data_request");
        from.put("/pelindungan/kebocoran/", "data_breach");
        from.put("/pelindungan/tahan/", "legal_hold");
        from.put("/pelindungan/pemusnahan/", "destruction_list");
        from.put("/pelindungan/catatan/", "processing_entry");
        from.put("/pelindungan/penundaan/", "disclosure_delay");
        from.put("/pelindungan/tanya/", "data_question");
        from.put("/pelindungan/permintaan/{id}/terapkan", "data_request WHERE kind = 'CORRECTION'");
        from.put("/pelindungan/permintaan/", "data_request");
        from.put("/saya/akun/kontak/", "citizen_contact");
        from.put("/saya/akun/kunci-sandi/", "citizen_passkey");
        from.put("/meja/akun-warga/", "citizen_person");
        from.put("/saya/wakil/", "citizen_mandate");
        from.put("/saya/akun/identitas/", "citizen_identity");
        from.put("/pengaturan/akun/", "staff_account");
        from.put("/pengaturan/jabatan/", "position");
        from.put("/pengaturan/nomor/", "number_series");
        from.put("/pengaturan/libur/impor/", "holiday_import");
        from.put("/pengaturan/libur/", "holiday");
        from.put("/pengaturan/layanan/usulan/", "card_proposal");
        from.put("/pengaturan/jam/", "working_week");
        from.put("/pengaturan/cuti/", "official_absence");
        from.put("/pengaturan/pelimpahan/", "signing_delegation");
        from.put("/pengaturan/kunci-sandi/hilang/", "passkey_loss");
        from.put("/meja/limpahkan/", "official");
        from.put("/kepuasan/", "survey_period");
        from.put("/survei/hasil/", "survey_period");
        from.put("/penduduk/orang/", "resident");
        from.put("/penduduk/impor/", "resident_import");
        from.put("/ppid/informasi/", "ppid_item");
        from.put("/pimpinan/prakarsa/", "initiative");
        from.put("/pimpinan/rapat/keputusan/", "meeting_decision");
        from.put("/pimpinan/rapat/", "meeting");
        from.put("/meja/ppid/informasi/", "ppid_item");
        from.put("/pengaturan/pelajaran/impor/", "lesson_import");
        from.put("/pengaturan/pelajaran/tugas/", "lesson_duty");
        from.put("/pengaturan/pelajaran/luar/", "outside_training");
        from.put("/belajar/catatan/luar/", "outside_training");
        from.put("/meja/gagasan/", "proposal WHERE origin = 'STAFF'");
        from.put("/meja/usulan/", "proposal WHERE origin = 'RESIDENT'");
        from.put("/meja/kabar/", "article");
        return from;
    }

    Story story() {
        return story;
    }

    /** A copy of their browser, so that what an answer puts into it is forgotten. */
    Visitor browser(String name) {
        return all.get(name).at(HOST);
    }

    /** The path of a route with the things of the story in it. */
    String path(String route) {
        String code = route.startsWith("/permohonan")
                ? (route.contains("/terima") ? story.sentDraft() : story.draft())
                : story.letterCode();
        if (route.startsWith("/layanan")
                || route.startsWith("/pengaturan/layanan")
                || route.startsWith("/pelindungan/catatan/layanan")) {
            code = "UMUM";
        }
        if (route.startsWith("/pengaturan/kata-surat")) {
            code = "UMUM";
        }
        if (route.startsWith("/pengaturan/profil")) {
            code = "33.73.02.1007";
        }
        if (route.startsWith("/bahasa")) {
            code = "en";
        }
        if (route.startsWith("/survei")) {
            code = jdbc.sql("SELECT min(code) FROM survey_invitation WHERE NOT used")
                    .query(String.class)
                    .single();
        }
        String number = route.startsWith("/pengaduan") || route.startsWith("/meja/pengaduan")
                ? "ADU-2026-000001"
                : route.startsWith("/ppid") || route.startsWith("/meja/ppid")
                        ? "INF-2026-000001"
                        : route.startsWith("/meja/gratifikasi")
                                ? "GRT-2026-000001"
                                : route.startsWith("/partisipasi") ? "USL-2026-000001" : story.number();
        return route.replace("{number}", number)
                .replace("{code}", code)
                .replace("{key}", story.fileKey())
                .replace("{letter}", "KETERANGAN")
                .replace("{service}", "UMUM")
                .replace("{page}", "pemohon")
                .replace("{paper}", "pengantar-rt-rw")
                .replace("{part}", "1")
                .replace("{field}", "keperluan")
                .replace("{unsur}", "WAKTU")
                .replace("{rencana}", "1")
                .replace("{tahun}", "2026")
                .replace("{angka}", "tepat-waktu")
                .replace("{tabel}", "indikator-bulanan")
                .replace("{laporan}", report())
                .replace("{foto}", report())
                .replace("{kode}", isLesson(route) ? "akun-warga" : "UMUM")
                .replace("{nomor}", "1")
                .replace("{butir}", "FACILITIES")
                .replace("{event}", "2026-11-25-belajar-memeriksa-surat")
                .replace("{forum}", "2026-11-25-loket-hari-jumat")
                .replace("{voice}", ofForum("forum_voice"))
                .replace("{agreement}", ofForum("forum_agreement"))
                .replace("{ticket}", any("event_guest", "ticket"))
                .replace("{slug}", slug(route))
                .replace("{gambar}", picture(route))
                .replace("{id}", id(route));
    }

    private static boolean isLesson(String route) {
        return route.startsWith("/belajar") || route.startsWith("/pengaturan/pelajaran");
    }

    /** An article of the kind that stands there. */
    private static String slug(String route) {
        return route.startsWith("/kabar")
                ? "loket-tutup-contoh"
                : route.startsWith("/tanya") ? "apakah-gratis" : "mengurus-dari-hp";
    }

    /** A picture that stands in nothing that was published. */
    private String picture(String route) {
        return route.contains("{gambar}")
                ? jdbc.sql("SELECT min(code) FROM picture WHERE shown_at IS NULL")
                        .query(String.class)
                        .single()
                : "";
    }

    /** Any report of a whistle-blower. */
    private String report() {
        return any("integrity_report", "id");
    }

    private String ofForum(String table) {
        return jdbc.sql("SELECT max(id) FROM " + table).query(String.class).single();
    }

    private String any(String table, String column) {
        return jdbc.sql("SELECT " + column + " FROM " + table + " ORDER BY 1 LIMIT 1")
                .query(String.class)
                .single();
    }

    private String id(String route) {
        if (!route.contains("{id}")) {
            return "";
        }
        return IDS.entrySet().stream()
                .filter(from -> route.startsWith(from.getKey()))
                .findFirst()
                .map(from -> jdbc.sql("SELECT coalesce(min(id), 1) FROM " + from.getValue())
                        .query(String.class)
                        .single())
                .orElse("1");
    }

    /** A form with which nothing is done: its version is from nowhere, and nothing else is filled in. */
    static Map<String, String> emptyForm(String route) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("versi", "999999", "kunci", UUID.randomUUID().toString()));
        if (route.startsWith("/meja")) {
            form.put("tindakan", "BATALKAN");
            form.put("tanggapan", UUID.randomUUID().toString());
            form.putAll(Map.of("id", "999999", "nama-lama", "x"));
        }
        return form;
    }

    /** As if nobody had asked for anything before. */
    void freely() {
        FreshLimits.forgetAll(context);
    }

    private Visitor signedIn(String name) {
        Visitor officer = new Visitor(pages, HOST);
        officer.post("/masuk", Map.of("nama", name, "sandi", "pendapa-contoh"));
        return officer;
    }
}
