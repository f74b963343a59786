package id.pendapa.integrity.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages of reports: written for both sides, read by whoever has one of the two secrets. */
@Repository
class IntegrityMessageRows {

    private final JdbcClient jdbc;

    IntegrityMessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be written.
     *
     * @param id from the form, so that the same form twice is one message
     */
    record New(UUID id, boolean fromReporter, Map<String, String> fields, List<byte[]> photos, LocalDate day) {
        @Override
        public String toString() {
            return "New";
        }
    }

    /** Who can read what is written. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Readers(byte[] contact, byte[] reporter) {}

    /** Adds one behind the others; the row of its report must be locked. */
    void add(UUID report, New message, Readers readers) {
        String about = message.id().toString();
        byte[] key = Envelope.freshKey();
        jdbc.sql("""
                        INSERT INTO integrity_message (id, report_id, place, from_reporter, written_on, body, for_contact, for_reporter)
                        VALUES (:id, :report, (SELECT count(*) + 1 FROM integrity_message WHERE report_id = :report),
                            :fromReporter, :day, :body, :contact, :reporter)
                        """)
                .param("id", message.id())
                .param("report", report)
                .param("fromReporter", message.fromReporter())
                .param("day", message.day())
                .param("body", Envelope.seal(key, Padded.write(message.fields()), about))
                .param("contact", Envelope.wrap(readers.contact(), key, about))
                .param("reporter", Envelope.wrap(readers.reporter(), key, about))
                .update();
        for (byte[] photo : message.photos()) {
            UUID id = UUID.randomUUID();
            jdbc.sql("INSERT INTO integrity_photo (id, message_id, body) VALUES (:id, :message, :body)")
                    .param("id", id)
                    .param("message", message.id())
                    .param("body", Envelope.seal(key, photo, id.toString()))
                    .update();
        }
    }

    /** All of a report, oldest first, opened by one of the two who can. */
    List<ReportMessage> list(UUID report, KeyPair own, boolean contact) {
        Map<UUID, List<UUID>> photos = new java.util.HashMap<>();
        jdbc.sql("""
                        SELECT p.id, p.message_id FROM integrity_photo p JOIN integrity_message m ON m.id = p.message_id
                        WHERE m.report_id = :report ORDER BY p.id
                        """).param("report", report).query(row -> {
            photos.computeIfAbsent(row.getObject("message_id", UUID.class), message -> new ArrayList<>())
                    .add(row.getObject("id", UUID.class));
        });
        return jdbc.sql("SELECT * FROM integrity_message WHERE report_id = :report ORDER BY place")
                .param("report", report)
                .query((row, index) -> {
                    UUID id = row.getObject("id", UUID.class);
                    byte[] key =
                            Envelope.unwrap(own, row.getBytes(contact ? "for_contact" : "for_reporter"), id.toString());
                    return new ReportMessage(
                            id,
                            row.getBoolean("from_reporter"),
                            row.getObject("written_on", LocalDate.class),
                            Padded.read(Envelope.open(key, row.getBytes("body"), id.toString())),
                            photos.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** A photo of a report, opened by the contact. */
    Optional<byte[]> findPhoto(UUID report, UUID photo, KeyPair contact) {
        return jdbc.sql("""
                        SELECT m.id, m.for_contact, p.body FROM integrity_photo p JOIN integrity_message m ON m.id = p.message_id
                        WHERE m.report_id = :report AND p.id = :photo
                        """)
                .param("report", report)
                .param("photo", photo)
                .query((row, index) -> Envelope.open(
                        Envelope.unwrap(
                                contact,
                                row.getBytes("for_contact"),
                                row.getObject("id", UUID.class).toString()),
                        row.getBytes("body"),
                        photo.toString()))
                .optional();
    }

    /** Encrypts the keys of all messages of a report for another contact, by somebody who can read them. */
    void rewrap(UUID report, KeyPair own, boolean contact, byte[] next) {
        Map<UUID, byte[]> wrapped = new java.util.HashMap<>();
        jdbc.sql("SELECT id, for_contact, for_reporter FROM integrity_message WHERE report_id = :report")
                .param("report", report)
                .query(row -> {
                    wrapped.put(
                            row.getObject("id", UUID.class), row.getBytes(contact ? "for_contact" : "for_reporter"));
                });
        wrapped.forEach((id, old) -> jdbc.sql(
                        "UPDATE integrity_message SET for_contact = :wrapped, settled = false WHERE id = :id")
                .param("wrapped", Envelope.wrap(next, Envelope.unwrap(own, old, id.toString()), id.toString()))
                .param("id", id)
                .update());
    }
}
