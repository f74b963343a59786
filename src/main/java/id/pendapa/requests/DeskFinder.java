package id.pendapa.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The search of the desk, newest first. Where filters are set, the index is probed once for each service, standing and area
 * that is left, and each probe stops after a page; so the cost does not grow with the number of requests.
 */
@Component
class DeskFinder {

    /** Nothing but the time limits it. */
    static final String ALL = """
            SELECT number, definition_id, state, channel, kelurahan_code, submitted_at, due_at, settled_at, assigned_label
            FROM service_request
            WHERE submitted_at >= :from AND (submitted_at, id) < (:until, :id)
            ORDER BY submitted_at DESC, id DESC LIMIT :limit
            """;

    static final String NARROWED = """
            SELECT r.*
            FROM unnest(string_to_array(:services, ',')) AS wanted_service (code)
            CROSS JOIN unnest(string_to_array(:standings, ',')) AS wanted_standing (code)
            CROSS JOIN unnest(string_to_array(:areas, ',')) AS wanted_area (code)
            CROSS JOIN LATERAL (
                SELECT number, definition_id, state, channel, kelurahan_code, submitted_at, due_at, settled_at, assigned_label, id
                FROM service_request
                WHERE service_code = wanted_service.code AND coalesce(outcome, phase) = wanted_standing.code
                  AND coalesce(kelurahan_code, '') = wanted_area.code
                  AND submitted_at >= :from AND (submitted_at, id) < (:until, :id)
                ORDER BY submitted_at DESC, id DESC LIMIT :limit
            ) r
            ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit
            """;

    /** What waits for one duty: only open requests, of which there are never many. */
    static final String OF_DUTY = """
            SELECT number, definition_id, state, channel, kelurahan_code, submitted_at, due_at, settled_at, assigned_label
            FROM service_request
            WHERE phase = 'OPEN' AND next_duty = :duty
              AND coalesce(kelurahan_code, '') = ANY (string_to_array(:areas, ','))
              AND service_code = ANY (string_to_array(:services, ','))
              AND submitted_at >= :from AND (submitted_at, id) < (:until, :id)
            ORDER BY submitted_at DESC, id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    DeskFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is sought.
     *
     * @param everything whether only the time limits it
     * @param areas codes of kelurahan; an empty one stands for requests that belong to none
     * @param duty the duty that it waits for, or null
     * @param until excluded, together with {@code id}: of the last row of the page before, or of the day after
     */
    record Wanted(
            boolean everything,
            List<String> services,
            List<String> standings,
            List<String> areas,
            @Nullable String duty,
            Instant from,
            Instant until,
            long id) {}

    /** Up to one more than a page. */
    List<DeskQueue.Row> find(Wanted wanted) {
        String sql = sql(wanted);
        return bind(jdbc.sql(sql), wanted).query(DeskQueue::read).list();
    }

    static String sql(Wanted wanted) {
        if (wanted.duty() != null) {
            return OF_DUTY;
        }
        return wanted.everything() ? ALL : NARROWED;
    }

    static StatementSpec bind(StatementSpec query, Wanted wanted) {
        StatementSpec bound = query.param("from", ServiceRequests.utc(wanted.from()))
                .param("until", ServiceRequests.utc(wanted.until()))
                .param("id", wanted.id())
                .param("limit", DeskQueue.PAGE + 1);
        if (wanted.duty() == null && wanted.everything()) {
            return bound;
        }
        bound = bound.param("services", String.join(",", wanted.services()))
                .param("areas", String.join(",", wanted.areas()));
        return wanted.duty() == null
                ? bound.param("standings", String.join(",", wanted.standings()))
                : bound.param("duty", wanted.duty());
    }

    /** Where a request stands in the order of time. */
    record Place(Instant submittedAt, long id) {}

    Optional<Place> findPlace(String number) {
        return jdbc.sql("SELECT submitted_at, id FROM service_request WHERE number = :number")
                .param("number", number)
                .query((row, index) ->
                        new Place(row.getTimestamp("submitted_at").toInstant(), row.getLong("id")))
                .optional();
    }
}
