package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.ComplaintDesk.Posted;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office tells everybody about a complaint. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a complaint may be made public at all. */
    static boolean isAllowed(Complaint complaint) {
        Category category = complaint.course().category();
        return !complaint.told().bypass() && !complaint.told().confidential() && !category.isSupervised();
    }

    Optional<Posted> find(long complaint) {
        return jdbc.sql("SELECT * FROM complaint_notice WHERE complaint_id = :complaint")
                .param("complaint", complaint)
                .query((row, index) -> new Posted(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("place"),
                        row.getString("outcome"),
                        row.getBoolean("shown")))
                .optional();
    }

    /** Shows it, or changes what is shown. */
    void publish(Complaint complaint, Posted text, Instant at) {
        jdbc.sql("""
                        INSERT INTO complaint_notice (complaint_id, kelurahan_code, category, title, summary, place, outcome,
                            shown, published_at)
                        VALUES (:complaint, :kelurahan, :category, :title, :summary, :place, :outcome, true, :at)
                        ON CONFLICT (complaint_id) DO UPDATE SET kelurahan_code = excluded.kelurahan_code,
                            category = excluded.category, title = excluded.title, summary = excluded.summary,
                            place = excluded.place, outcome = excluded.outcome, shown = true
                        """)
                .param("complaint", complaint.id())
                .param("kelurahan", complaint.told().place().kelurahan())
                .param("category", complaint.course().category().name())
                .param("title", text.title())
                .param("summary", text.summary())
                .param("place", text.place(), Types.VARCHAR)
                .param("outcome", text.outcome(), Types.VARCHAR)
                .param("at", ComplaintRows.utc(at))
                .update();
    }

    /** Follows the complaint where its verification changed what it is about. */
    void follow(Complaint complaint, Category category) {
        jdbc.sql("UPDATE complaint_notice SET category = :category WHERE complaint_id = :complaint")
                .param("category", category.name())
                .param("complaint", complaint.id())
                .update();
    }

    void hide(Complaint complaint) {
        jdbc.sql("UPDATE complaint_notice SET shown = false WHERE complaint_id = :complaint")
                .param("complaint", complaint.id())
                .update();
    }
}
