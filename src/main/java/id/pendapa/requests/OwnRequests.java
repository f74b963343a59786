package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.requests.ApplicantActions.Own;
import id.pendapa.shared.Nik;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Those that run first, the newest at the top of each part; the person's own as well, as many as are asked for. */
    List<Own> list(Collection<String> numbers, @Nullable Nik person, int most) {
        return jdbc
                .sql("""
                        SELECT r.*, ARRAY[]::bytea[] AS persons FROM service_request r
                        WHERE r.number IN (:numbers) OR r.id IN (
                            SELECT id FROM service_request WHERE applicant_nik_index IN (:person)
                            ORDER BY id DESC LIMIT :most)
                        ORDER BY r.phase = 'ENDED', r.submitted_at DESC, r.id DESC
                        """)
                .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
                .param("person", indexes(person))
                .param("most", most)
                .query(ServiceRequests::read)
                .list()
                .stream()
                .map(this::own)
                .toList();
    }

    private List<byte[]> indexes(@Nullable Nik person) {
        return person == null ? List.of(new byte[0]) : tools.seals().nikIndexes(person);
    }

    /** Numbers of what somebody applied for, newest first. */
    List<String> numbersOf(Nik person, int most) {
        return jdbc.sql("""
                        SELECT number FROM service_request WHERE applicant_nik_index IN (:person)
                        ORDER BY id DESC LIMIT :most
                        """)
                .param("person", indexes(person))
                .param("most", most)
                .query(String.class)
                .list();
    }

    boolean isOf(String number, Nik person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM service_request
                            WHERE number = :number AND applicant_nik_index IN (:person))
                        """)
                .param("number", number)
                .param("person", indexes(person))
                .query(Boolean.class)
                .single();
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
