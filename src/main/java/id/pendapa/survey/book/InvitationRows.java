package id.pendapa.survey.book;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may answer once. */
@Repository
class InvitationRows {

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Invitation(String code, String service, String kelurahan, LocalDate endsOn, boolean used) {}

    /** Its code; empty where the request was invited before. */
    Optional<String> add(String number, String service, String kelurahan, LocalDate today, LocalDate endsOn) {
        return jdbc.sql("""
                        INSERT INTO survey_invitation (request_number, service_code, kelurahan_code, invited_on, ends_on)
                        VALUES (:number, :service, nullif(:kelurahan, ''), :today, :ends)
                        ON CONFLICT (request_number) DO NOTHING
                        RETURNING code
                        """)
                .param("number", number)
                .param("service", service)
                .param("kelurahan", kelurahan)
                .param("today", today)
                .param("ends", endsOn)
                .query(String.class)
                .optional();
    }

    Optional<String> findCode(String number) {
        return jdbc.sql("SELECT code FROM survey_invitation WHERE request_number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    Optional<Invitation> find(String code) {
        return jdbc.sql("""
                        SELECT code, service_code, coalesce(kelurahan_code, '') AS kelurahan, ends_on, used
                        FROM survey_invitation WHERE code = :code
                        """)
                .param("code", code)
                .query((row, index) -> new Invitation(
                        row.getString("code"),
                        row.getString("service_code"),
                        row.getString("kelurahan"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("used")))
                .optional();
    }

    /** Whether the one answer was still to come; it is not any more. */
    boolean use(String code, LocalDate today) {
        return jdbc.sql("""
                        UPDATE survey_invitation SET used = true WHERE code = :code AND NOT used AND ends_on >= :today
                        """).param("code", code).param("today", today).update() == 1;
    }
}
