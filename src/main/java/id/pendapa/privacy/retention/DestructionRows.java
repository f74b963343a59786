package id.pendapa.privacy.retention;

import id.pendapa.platform.Actor;
import id.pendapa.platform.RequestRemains.Removed;
import id.pendapa.privacy.retention.DestructionList.Approval;
import id.pendapa.privacy.retention.DestructionList.End;
import id.pendapa.privacy.retention.DestructionList.Head;
import id.pendapa.privacy.retention.DestructionList.Item;
import id.pendapa.privacy.retention.DestructionList.Kept;
import id.pendapa.privacy.retention.DestructionList.Proposed;
import id.pendapa.privacy.retention.DestructionList.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists for destruction, with their requests and who approved them. */
@Repository
class DestructionRows {

    private static final String HEADS = """
            SELECT l.*, (SELECT count(*) FROM destruction_item i WHERE i.list_id = l.id) AS requests FROM destruction_list l
            """;

    private final JdbcClient jdbc;

    DestructionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of requests that are kept off a list today: held, on a list already, or with a demand or question that waits. */
    Set<String> listKeptOff(LocalDate today) {
        return Set.copyOf(
                jdbc.sql("""
                        SELECT request_number FROM legal_hold WHERE lifted_at IS NULL AND (until IS NULL OR until >= :today)
                        UNION SELECT request_number FROM destruction_item WHERE outcome IS NULL
                        UNION SELECT request_number FROM data_request WHERE state = 'OPEN'
                        UNION SELECT request_number FROM data_question WHERE answered_at IS NULL
                        """).param("today", today).query(String.class).list());
    }

    boolean isHeld(String number, LocalDate today) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM legal_hold WHERE request_number = :number AND lifted_at IS NULL
                            AND (until IS NULL OR until >= :today))
                        """)
                .param("number", number)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** Whether a demand or question about its data waits for an answer. */
    boolean isAsked(String number) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM data_request WHERE request_number = :number AND state = 'OPEN')
                            OR EXISTS (SELECT FROM data_question WHERE request_number = :number AND answered_at IS NULL)
                        """).param("number", number).query(Boolean.class).single();
    }

    long draw(UUID key, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO destruction_list (key, drawn_at, drawn_by_account_id, drawn_by_official_id, drawn_by)
                        VALUES (:key, :now, :account, :official, :by)
                        RETURNING id
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("account", by.accountId())
                .param("official", by.officialId())
                .param("by", by.label())
                .query(Long.class)
                .single();
    }

    void add(long list, Proposed request) {
        jdbc.sql("""
                        INSERT INTO destruction_item (list_id, request_number, service_code, ended_on, kept_until, class)
                        VALUES (:list, :number, :service, :ended, :until, :class)
                        """)
                .param("list", list)
                .param("number", request.number())
                .param("service", request.serviceCode())
                .param("ended", request.endedOn())
                .param("until", request.keptUntil())
                .param("class", request.klass())
                .update();
    }

    /** The next version of a list that is still as it was seen; false if somebody was faster. */
    boolean move(Head seen, int version, State to) {
        return jdbc.sql("""
                        UPDATE destruction_list SET version = version + 1, state = :to
                        WHERE id = :id AND version = :version AND state = 'DRAWN'
                        """)
                        .param("to", to.name())
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean end(Head seen, int version, State from, State to, End end) {
        return jdbc.sql("""
                        UPDATE destruction_list SET version = version + 1, state = :to, ended_at = :at, ended_by = :by, end_reason = :reason
                        WHERE id = :id AND version = :version AND state = :from
                        """)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("at", Timestamp.from(end.at()))
                        .param("by", end.by())
                        .param("reason", end.reason())
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    void approve(long list, Actor.Staff by, Instant now) {
        jdbc.sql("""
                        INSERT INTO destruction_approval (list_id, account_id, official_id, approved_at, approved_by)
                        VALUES (:list, :account, :official, :now, :by)
                        """)
                .param("list", list)
                .param("account", by.accountId())
                .param("official", by.officialId())
                .param("now", Timestamp.from(now))
                .param("by", by.label() + ", " + by.name())
                .update();
    }

    Optional<Head> find(long id) {
        return jdbc.sql(HEADS + "WHERE l.id = :id")
                .param("id", id)
                .query(DestructionRows::head)
                .optional();
    }

    /** Newest first. */
    List<Head> list(long before, int most) {
        return jdbc.sql(HEADS + "WHERE l.id < :before ORDER BY l.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(DestructionRows::head)
                .list();
    }

    List<Approval> listApprovals(long list) {
        return jdbc.sql("SELECT * FROM destruction_approval WHERE list_id = :list ORDER BY id")
                .param("list", list)
                .query((row, index) -> new Approval(
                        row.getLong("account_id"),
                        row.getLong("official_id"),
                        row.getTimestamp("approved_at").toInstant(),
                        row.getString("approved_by")))
                .list();
    }

    List<Item> listItems(long list) {
        return jdbc.sql("SELECT * FROM destruction_item WHERE list_id = :list ORDER BY request_number")
                .param("list", list)
                .query(DestructionRows::item)
                .list();
    }

    /** The request of a list, if nothing was done about it yet. */
    Optional<Item> findWaiting(long item) {
        return jdbc.sql("SELECT * FROM destruction_item WHERE id = :id AND outcome IS NULL")
                .param("id", item)
                .query(DestructionRows::item)
                .optional();
    }

    void keep(long item, Kept reason, Instant now) {
        jdbc.sql("""
                        UPDATE destruction_item SET outcome = 'KEPT', outcome_at = :now, kept_reason = :reason
                        WHERE id = :id AND outcome IS NULL
                        """)
                .param("now", Timestamp.from(now))
                .param("reason", reason.name())
                .param("id", item)
                .update();
    }

    void destroyed(long item, Removed removed, Instant now) {
        jdbc.sql("""
                        UPDATE destruction_item SET outcome = 'DESTROYED', outcome_at = :now, letters = :letters, files = :files
                        WHERE id = :id AND outcome IS NULL
                        """)
                .param("now", Timestamp.from(now))
                .param("letters", removed.letters())
                .param("files", removed.files())
                .param("id", item)
                .update();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Head(
                row.getLong("id"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("drawn_at").toInstant(),
                row.getLong("drawn_by_account_id"),
                row.getLong("drawn_by_official_id"),
                row.getString("drawn_by"),
                row.getInt("requests"),
                ended == null
                        ? null
                        : new End(
                                ended.toInstant(),
                                Objects.requireNonNullElse(row.getString("ended_by"), ""),
                                Objects.requireNonNullElse(row.getString("end_reason"), "")));
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        Timestamp done = row.getTimestamp("outcome_at");
        String kept = row.getString("kept_reason");
        return new Item(
                row.getLong("id"),
                new Proposed(
                        row.getString("request_number"),
                        row.getString("service_code"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getObject("kept_until", LocalDate.class),
                        row.getString("class")),
                done == null ? null : done.toInstant(),
                kept == null ? null : Kept.valueOf(kept),
                row.getInt("letters"),
                row.getInt("files"));
    }
}
