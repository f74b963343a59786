package id.pendapa.performance.meetings;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.meetings.Meeting.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the leadership promised to everybody, in the words that were written for everybody, and what became of it. */
@Service
public class PublicPromises {

    /** How many ended ones a page has. */
    public static final int PAGE = 15;

    private static final RowMapper<Promise> PROMISE = (row, index) -> new Promise(
            row.getLong("id"),
            row.getString("promise"),
            row.getObject("due_on", LocalDate.class),
            State.valueOf(row.getString("state")),
            row.getObject("ended_on", LocalDate.class),
            row.getString("promise_end"));

    private final JdbcClient jdbc;
    private final OfficeTime time;

    PublicPromises(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** How a promise stands. */
    public enum Standing {
        OPEN,
        LATE,
        KEPT,
        KEPT_LATE,
        GIVEN_UP
    }

    /**
     * A promise.
     *
     * @param end how it was kept or why it was given up, or null
     */
    public record Promise(
            long id,
            String words,
            LocalDate dueOn,
            State state,
            @Nullable LocalDate endedOn,
            @Nullable String end) {

        public Standing standing(LocalDate today) {
            return switch (state) {
                case OPEN -> dueOn.isBefore(today) ? Standing.LATE : Standing.OPEN;
                case DONE -> endedOn != null && endedOn.isAfter(dueOn) ? Standing.KEPT_LATE : Standing.KEPT;
                case DROPPED -> Standing.GIVEN_UP;
            };
        }
    }

    /**
     * All promises.
     *
     * @param open what is due first comes first, so the late ones do
     * @param ended the newest first, one more than a page where there are more
     */
    public record Promises(LocalDate today, List<Promise> open, List<Promise> ended) {
        public Promises {
            open = List.copyOf(open);
            ended = List.copyOf(ended);
        }
    }

    /**
     * What everybody may read.
     *
     * @param before id before which ended ones are shown
     */
    @Transactional(readOnly = true)
    public Promises list(long before) {
        List<Promise> open = jdbc.sql("""
                        SELECT id, promise, due_on, state, ended_on, promise_end FROM meeting_decision
                        WHERE promise IS NOT NULL AND state = 'OPEN' ORDER BY due_on, id
                        """).query(PROMISE).list();
        List<Promise> ended = jdbc.sql("""
                        SELECT id, promise, due_on, state, ended_on, promise_end FROM meeting_decision
                        WHERE promise IS NOT NULL AND state IN ('DONE', 'DROPPED') AND id < :before
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("before", before)
                .param("most", PAGE + 1)
                .query(PROMISE)
                .list();
        return new Promises(time.today(), open, ended);
    }
}
