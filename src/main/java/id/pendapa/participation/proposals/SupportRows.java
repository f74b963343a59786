package id.pendapa.participation.proposals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who supports which proposal. */
@Repository
class SupportRows {

    private final JdbcClient jdbc;

    SupportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether one of the hashes is there. */
    boolean has(long proposal, List<byte[]> supporter) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM proposal_support
                            WHERE proposal_id = :proposal AND supporter IN (:supporter))
                        """)
                .param("proposal", proposal)
                .param("supporter", supporter)
                .query(Boolean.class)
                .single();
    }

    /** Adds one, unless it is there; whether it was not. */
    boolean add(long proposal, byte[] supporter, boolean onPaper, LocalDate day) {
        return jdbc.sql("""
                        INSERT INTO proposal_support (proposal_id, supporter, on_paper, supported_on)
                        VALUES (:proposal, :supporter, :paper, :day) ON CONFLICT DO NOTHING
                        """)
                        .param("proposal", proposal)
                        .param("supporter", supporter)
                        .param("paper", onPaper)
                        .param("day", day)
                        .update()
                > 0;
    }

    /** Takes one back; whether it was there. */
    boolean remove(long proposal, List<byte[]> supporter) {
        return jdbc.sql("DELETE FROM proposal_support WHERE proposal_id = :proposal AND supporter IN (:supporter)")
                        .param("proposal", proposal)
                        .param("supporter", supporter)
                        .update()
                > 0;
    }
}
