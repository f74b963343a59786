package id.pendapa.survey.book;

import id.pendapa.survey.book.PaperDesk.Batch;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches of paper; never changed. */
@Repository
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Batch batch, Instant now) {
        return jdbc.sql("""
                        INSERT INTO survey_paper (month, service_code, sheets, entered_at, entered_by)
                        VALUES (:month, :service, :sheets, :now, :by)
                        RETURNING id
                        """)
                .param("month", batch.month())
                .param("service", batch.service())
                .param("sheets", batch.sheets())
                .param("now", Timestamp.from(now))
                .param("by", batch.enteredBy())
                .query(Long.class)
                .single();
    }

    List<Batch> list() {
        return jdbc.sql("SELECT * FROM survey_paper ORDER BY id DESC LIMIT 20")
                .query((row, index) -> new Batch(
                        row.getObject("month", LocalDate.class),
                        row.getString("service_code"),
                        row.getInt("sheets"),
                        row.getString("entered_by")))
                .list();
    }
}
