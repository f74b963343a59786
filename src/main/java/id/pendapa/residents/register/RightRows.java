package id.pendapa.residents.register;

import id.pendapa.residents.register.RightDesk.RegisterRight;
import id.pendapa.residents.register.RightDesk.RegisterRight.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rights to the register, each after the one before it; never changed. */
@Repository
class RightRows {

    private final JdbcClient jdbc;

    RightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<RegisterRight> list() {
        return jdbc.sql("SELECT * FROM register_right ORDER BY id DESC LIMIT 50")
                .query(RightRows::read)
                .list();
    }

    Optional<RegisterRight> newest() {
        return jdbc.sql("SELECT * FROM register_right ORDER BY id DESC LIMIT 1")
                .query(RightRows::read)
                .optional();
    }

    /** False where somebody entered another one after the same. */
    boolean add(long follows, Text text, boolean example, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO register_right (follows, kind, number, signed_on, valid_from, ends_on, purpose, example, entered_at, entered_by)
                        SELECT :follows, :kind, :number, :signed, :from, :until, :purpose, :example, :now, :by
                        WHERE :follows = coalesce((SELECT max(id) FROM register_right), 0)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("follows", follows)
                        .param("kind", text.kind())
                        .param("number", text.number())
                        .param("signed", text.signedOn())
                        .param("from", text.from())
                        .param("until", text.until())
                        .param("purpose", text.purpose())
                        .param("example", example)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static RegisterRight read(ResultSet row, int index) throws SQLException {
        return new RegisterRight(
                row.getLong("id"),
                new Text(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("purpose")),
                row.getBoolean("example"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
