package id.pendapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendapa.OfficeLife.Story;
import id.pendapa.ledger.proof.LogRuns;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.platform.keys.KeyDrill;
import id.pendapa.platform.limits.FreshLimits;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The drill: the keys of a living office are changed, with a crash in the middle, and nobody notices. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyChangePageTests {

    /** Bytes that are neither sealed nor made with a key. A new column is looked at by itself. */
    private static final Set<String> NO_KEY = Set.of(
            "access_entry.canonical",
            "access_entry.commitment",
            "access_entry.salt",
            "audit_entry.canonical",
            "audit_entry.commitment",
            "audit_entry.salt",
            "citizen_passkey.attestation",
            "citizen_passkey.credential_id",
            "citizen_passkey.passkey_handle", // A phone knows its passkey by it: the first one stays.
            "citizen_passkey.public_key",
            "form_key.fingerprint",
            "integrity_key.open_key",
            "picture.content", // Everybody may see it.
            "integrity_message.body", // Encrypted for the contact and the reporter; the office has no key to it.
            "integrity_message.for_contact",
            "integrity_message.for_reporter",
            "integrity_photo.body",
            "integrity_report.finder",
            "integrity_report.reporter_key",
            "log_checkpoint.root",
            "log_key.open_key",
            "log_leaf.commitment",
            "log_node.hash",
            "office_emblem.picture",
            "passkey.attestation",
            "passkey.credential_id",
            "passkey.public_key",
            "practice_office.mark_hash", // Of a random mark, gone within a day.
            "rate_limit.key_hash", // Of the newest key only; a count that begins anew is forgotten within a day.
            "scheduled_task.task_data",
            "staff_account.passkey_handle",
            "stored_file.sha256",
            "web_session_attributes.attribute_bytes");

    private static final String NIK = "3373025708900000";
    private static final String SPOIL_OR_MEND = """
            UPDATE office_tingkir.request_note SET text_sealed = set_byte(text_sealed, 20, get_byte(text_sealed, 20) # 1)
            """;
    private static final String OFFICERS_NIK = "3373021203800000";

    @Autowired
    MockMvcTester pages;

    @Autowired
    TaskRuns runs;

    @Autowired
    KeyDrill drill;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    void keep() {
        drill.keepKeys();
    }

    @AfterAll
    void putBack() {
        drill.putKeysBack();
        id.pendapa.catalogue.CatalogueMemory.forget(context);
    }

    @Test
    void everyColumnOfBytesIsNamedByItsModuleOrNeedsNoKey() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var owner = TestPostgres.connectAsSuperuser();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.relname || '.' || a.attname
                        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname IN ('office_tingkir', 'platform') AND c.relkind = 'r' AND a.attnum > 0
                            AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        Set<String> named = new TreeSet<>(drill.columns());
        named.addAll(NO_KEY);

        assertThat(found).isEqualTo(named);
    }

    @Test
    void theKeysOfALivingOfficeAreChanged() {
        Story story = new OfficeLife(pages, "localhost").live();
        runs.runDue();
        LogRuns.sequence(context);
        fillTheRest();
        assertThat(drill.emptyColumns()).isEmpty();
        Map<String, String> before = drill.readAll();

        assertThat(drill.command("new")).contains("A running Pendapa takes it within five minutes");
        assertThatIllegalStateException().isThrownBy(() -> drill.command("new")).withMessageContaining("already");
        drill.runAndDie(25);
        assertThat(drill.changing()).isTrue();
        assertThat(drill.olderColumns()).isNotEmpty();
        assertAllThere(before, story);

        KeyDrill.asOwner(SPOIL_OR_MEND);
        drill.run();
        assertThat(drill.olderColumns())
                .as("only the row that does not open")
                .containsExactly("request_note.text_sealed");
        KeyDrill.asOwner(SPOIL_OR_MEND);
        drill.run();
        assertThat(drill.olderColumns()).isEmpty();
        assertAllThere(before, story);
        assertThat(keys()).contains("Yang masih memerlukan kunci lama");

        clock.advance(Duration.ofDays(60)); // Drafts, links and sessions have run out.
        drill.run();
        drill.run();
        assertThat(drill.changing()).as("not before a while").isTrue();
        clock.advance(Duration.ofMinutes(10));
        drill.run();
        assertThat(drill.changing()).isFalse();
        assertThat(drill.keyFiles()).contains("index-2.key").doesNotContain("index-1.key");
        assertThat(drill.readAll()).containsAllEntriesOf(before);
        assertThat(drill.notFound()).isEmpty();
        assertThat(keys()).contains("Kunci lama sudah dibuang");
        assertThat(database.sql("SELECT action FROM audit_entry WHERE action LIKE 'keys.%' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("keys.begun", "keys.ended");

        assertThat(drill.command("new")).isNotEmpty(); // And again, for the next time.
        drill.run();
        assertThat(drill.keyFiles()).contains("index-3.key");
    }

    private void assertAllThere(Map<String, String> before, Story story) {
        assertThat(drill.readAll()).containsAllEntriesOf(before);
        assertThat(drill.notFound()).isEmpty();
        assertThat(Visitor.text(story.citizen().get("/permohonan/" + story.draft() + "/isi/pemohon")))
                .as("the draft opens in its own browser")
                .contains("Suharti");
        assertThat(Visitor.text(story.citizen().get("/saya/akun"))).contains("@contoh.example");
        assertThat(Visitor.text(new OfficeLife(pages, "localhost")
                        .staff("loket")
                        .post("/meja/cari", Map.of("nik", NIK, "alasan", "Slip hilang"))))
                .contains(story.number());
    }

    private String keys() {
        FreshLimits.forgetAll(context);
        return Visitor.text(new OfficeLife(pages, "localhost").staff("admin").get("/pengaturan/cadangan"));
    }

    /** What no page of a life writes, sealed with the first key. */
    private void fillTheRest() {
        KeyDrill.asOwner("""
                INSERT INTO office_tingkir.access_alarm (kind, occasion, access_entry_id, seen_at, position, purpose,
                    subject_key, raised_at) VALUES ('OWN', 'uji', 1, now(), 'uji', 'uji', 'uji', now())
                """);
        KeyDrill.asOwner("""
                INSERT INTO office_tingkir.message_dispatch (message_id, channel, state, begun_at, changed_at)
                SELECT min(id), 'SMS', 'SENT', now(), timestamptz '2026-11-25 10:00+07' FROM office_tingkir.message
                """);
        KeyDrill.asOwner("""
                INSERT INTO office_tingkir.setup_link (code_index, made_at, expires_at)
                VALUES (decode('00000001', 'hex'), now(), timestamptz '2026-11-26 10:00+07')
                """);
        HexFormat hex = HexFormat.of();
        KeyDrill.asOwner(
                "UPDATE office_tingkir.staff_account SET nik_index = '\\x%s', nik_sealed = '\\x%s' WHERE username = 'kasi2'"
                        .formatted(
                                hex.formatHex(cipher.index("nik", OFFICERS_NIK)),
                                hex.formatHex(
                                        cipher.seal(OFFICERS_NIK, new Place("staff_account", "kasi2", "nik_sealed")))));
        Map<String, String> more = Map.of(
                "access_alarm.note_sealed", ", closed_at = now()",
                "data_question.answer_sealed", ", answered_at = now()",
                "data_request.proof_sealed", ", entered_by = 'uji'",
                "legal_hold.lift_reason_sealed", ", lifted_at = now()",
                "request_remark.answer_sealed", ", answered_at = now()",
                "staff_account.closed_reason_sealed", ", closed_at = now()");
        for (String column : drill.emptyColumns()) {
            drill.fill(column, more.getOrDefault(column, ""));
        }
    }
}
