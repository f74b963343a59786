package id.pendapa.transparency.standards;

import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import id.pendapa.transparency.standards.ServiceStandard.Line;
import id.pendapa.transparency.standards.ServiceStandard.Source;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of standards and what was adopted. */
@Repository
class StandardRows {

    private static final String ADOPTED = """
            SELECT DISTINCT ON (s.service_code) s.*, m.monitored_on, coalesce(m.review_on, s.review_on) AS due_on
            FROM service_standard s
                 LEFT JOIN LATERAL (SELECT * FROM standard_monitoring WHERE standard_id = s.id ORDER BY id DESC LIMIT 1) m
                 ON true
            WHERE :code IN ('', s.service_code) AND :number IN (0, s.number)
            ORDER BY s.service_code, s.number DESC
            """;

    private final JdbcClient jdbc;

    StandardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft.
     *
     * @param by label of the position that wrote it
     */
    record Draft(long id, String code, Map<String, String> texts, String by) {
        Draft {
            texts = Map.copyOf(texts);
        }
    }

    /** The newest draft of each service, or of one. */
    List<Draft> drafts(String code) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (service_code) id, service_code, texts, entered_by FROM standard_text
                        WHERE :code IN ('', service_code) ORDER BY service_code, id DESC
                        """)
                .param("code", code)
                .query((row, index) -> new Draft(
                        row.getLong("id"),
                        row.getString("service_code"),
                        map(row.getString("texts")),
                        row.getString("entered_by")))
                .list();
    }

    /** Who wrote on a service since it was adopted last, by key. */
    Set<String> writers(String code) {
        return new HashSet<>(
                jdbc.sql("""
                        SELECT DISTINCT entered_key FROM standard_text
                        WHERE service_code = :code AND id > coalesce(
                            (SELECT max(text_id) FROM service_standard WHERE service_code = :code), 0)
                        """).param("code", code).query(String.class).list());
    }

    /** A new draft, if nobody wrote one since; its id. */
    Optional<Long> write(String code, long follows, Map<String, String> texts, Instant now, String key, String by) {
        return jdbc.sql("""
                        INSERT INTO standard_text (service_code, follows, texts, entered_at, entered_key, entered_by)
                        SELECT :code, :follows, CAST(:texts AS jsonb), :now, :key, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM standard_text WHERE service_code = :code)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .param("code", code)
                .param("follows", follows)
                .param("texts", JsonMapper.shared().writeValueAsString(texts))
                .param("now", Timestamp.from(now))
                .param("key", key)
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /**
     * What is written down when a standard is adopted.
     *
     * @param forumId the last consultation, or null
     */
    record Adoption(
            String decree,
            LocalDate decreeOn,
            LocalDate reviewOn,
            @Nullable Long forumId,
            Instant at,
            String key,
            String by) {}

    /** Adopts a draft word for word, if it is still the newest and nobody adopted it. */
    boolean adopt(ServiceStandard draft, Adoption adoption) {
        Map<String, String> texts = draft.lines().stream()
                .collect(Collectors.toMap(line -> line.part().key(), Line::text));
        String[] fromCard = draft.lines().stream()
                .filter(line -> line.source() == Source.CARD)
                .map(line -> line.part().key())
                .toArray(String[]::new);
        return jdbc.sql("""
                        INSERT INTO service_standard (service_code, number, text_id, forum_id, card_version, texts, from_card,
                            decree, decree_on, review_on, adopted_at, adopted_key, adopted_by)
                        SELECT :code, (SELECT coalesce(max(number), 0) + 1 FROM service_standard WHERE service_code = :code),
                            :text, :forum, :card, CAST(:texts AS jsonb), :fromCard, :decree, :decreeOn, :reviewOn, :now, :key, :by
                        WHERE :text = (SELECT max(id) FROM standard_text WHERE service_code = :code)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("code", draft.code())
                        .param("text", draft.textId())
                        .param("forum", adoption.forumId(), Types.BIGINT)
                        .param("card", draft.cardVersion())
                        .param("texts", JsonMapper.shared().writeValueAsString(texts))
                        .param("fromCard", fromCard)
                        .param("decree", adoption.decree())
                        .param("decreeOn", adoption.decreeOn())
                        .param("reviewOn", adoption.reviewOn())
                        .param("now", Timestamp.from(adoption.at()))
                        .param("key", adoption.key())
                        .param("by", adoption.by())
                        .update()
                == 1;
    }

    /** What is in force, of each service. */
    List<Adopted> inForce() {
        return adopted("", 0);
    }

    /** What is in force of one service, or the version of that number where it is not 0. */
    Optional<Adopted> find(String code, int number) {
        return adopted(code, number).stream().findFirst();
    }

    private List<Adopted> adopted(String code, int number) {
        return jdbc.sql(ADOPTED)
                .param("code", code)
                .param("number", number)
                .query((row, index) -> adopted(row))
                .list();
    }

    /** All versions of a service, newest first. */
    List<Adopted> history(String code) {
        return jdbc.sql("""
                        SELECT *, review_on AS due_on, CAST(NULL AS date) AS monitored_on FROM service_standard
                        WHERE service_code = :code ORDER BY number DESC
                        """)
                .param("code", code)
                .query((row, index) -> adopted(row))
                .list();
    }

    private static Adopted adopted(ResultSet row) throws SQLException {
        long forum = row.getLong("forum_id");
        Long forumId = row.wasNull() ? null : Long.valueOf(forum);
        return new Adopted(
                row.getLong("id"),
                row.getString("service_code"),
                row.getInt("number"),
                row.getLong("text_id"),
                map(row.getString("texts")),
                set(row.getArray("from_card")),
                row.getString("decree"),
                row.getObject("decree_on", LocalDate.class),
                row.getString("adopted_by"),
                row.getTimestamp("adopted_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("monitored_on", LocalDate.class),
                forumId);
    }

    private static Set<String> set(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static Map<String, String> map(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
