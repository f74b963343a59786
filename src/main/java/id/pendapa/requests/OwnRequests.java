package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.requests.ApplicantActions.Own;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Several requests of one person as lines, in one statement. */
@Repository
class OwnRequests {

    private final JdbcClient jdbc;
    private final MoveTools tools;

    OwnRequests(JdbcClient jdbc, MoveTools tools) {
        this.jdbc = jdbc;
        this.tools = tools;
    }

    /** Those that run first, the newest at the top of each part. */
    List<Own> list(Collection<String> numbers) {
        return jdbc.sql("""
                        SELECT r.*, ARRAY[]::bytea[] AS persons FROM service_request r WHERE r.number IN (:numbers)
                        ORDER BY r.phase = 'ENDED', r.submitted_at DESC, r.id DESC
                        """).param("numbers", numbers).query(ServiceRequests::read).list().stream()
                .map(this::own)
                .toList();
    }

    private Own own(ServiceRequest request) {
        ServiceDefinition definition = tools.service(request).told();
        RequestClock clock = request.clock();
        return new Own(
                request.number(),
                definition.card().title(),
                definition.flow().state(request.state()).citizenText(),
                request.phase(),
                clock.submittedAt(),
                clock.dueFinishAt(),
                request.endedAt());
    }
}
