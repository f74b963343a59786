package id.pendapa.requests;

import id.pendapa.platform.Audit;
import id.pendapa.privacy.RequestSubjects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what belongs to a request, who had a part in it, and whose it is. */
@Component
class SubjectsOfRequest implements RequestSubjects {

    private final ObjectProvider<LetterOfRequest> letters;
    private final JdbcClient jdbc;
    private final RequestFamilies families;

    SubjectsOfRequest(ObjectProvider<LetterOfRequest> letters, JdbcClient jdbc, RequestFamilies families) {
        this.families = families;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @Override
    public Map<Audit.Subject, String> listOf(Collection<String> numbers) {
        LetterOfRequest port = letters.getIfAvailable();
        return port == null || numbers.isEmpty() ? Map.of() : port.listSubjects(numbers);
    }

    @Override
    public Map<String, String> listByLetter(Collection<String> letterCodes) {
        LetterOfRequest port = letters.getIfAvailable();
        return port == null || letterCodes.isEmpty() ? Map.of() : port.listRequests(letterCodes);
    }

    @Override
    public Set<String> listKnown(Collection<String> numbers) {
        return Set.copyOf(
                jdbc.sql("SELECT number FROM service_request WHERE number = ANY (string_to_array(:numbers, ','))")
                        .param("numbers", String.join(",", numbers))
                        .query(String.class)
                        .list());
    }

    @Override
    public boolean hasPart(String number, long accountId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM service_request WHERE number = :number AND assigned_account_id = :account)
                            OR EXISTS (
                                SELECT FROM request_event e JOIN service_request r ON r.id = e.request_id
                                WHERE r.number = :number AND e.actor_key = :actor)
                        """)
                .param("number", number)
                .param("account", accountId)
                .param("actor", "staff:" + accountId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Ended> listEnded(Map<String, Instant> before, Collection<String> except, int most) {
        if (before.isEmpty()) {
            return List.of();
        }
        List<String> services = List.copyOf(before.keySet());
        return jdbc.sql("""
                        SELECT r.number, r.service_code, r.ended_at
                        FROM unnest(string_to_array(:services, ','), CAST(string_to_array(:before, ',') AS timestamptz[]))
                            AS term (code, before)
                        JOIN service_request r ON r.service_code = term.code AND r.ended_at < term.before
                        WHERE r.phase = 'ENDED' AND r.number <> ALL (string_to_array(:except, ','))
                            AND NOT EXISTS (SELECT FROM stamped_copy c WHERE c.request_id = r.id)
                        ORDER BY r.ended_at, r.id LIMIT :most
                        """)
                .param("services", String.join(",", services))
                .param(
                        "before",
                        services.stream().map(before::get).map(String::valueOf).collect(Collectors.joining(",")))
                .param("except", String.join(",", except))
                .param("most", most)
                .query(SubjectsOfRequest::ended)
                .list();
    }

    @Override
    public Optional<Ended> findEnded(String number) {
        return jdbc.sql(
                        "SELECT number, service_code, ended_at FROM service_request WHERE number = :number AND phase = 'ENDED'")
                .param("number", number)
                .query(SubjectsOfRequest::ended)
                .optional();
    }

    private static Ended ended(ResultSet row, int index) throws SQLException {
        return new Ended(
                row.getString("number"),
                row.getString("service_code"),
                row.getTimestamp("ended_at").toInstant());
    }

    @Override
    public List<byte[]> listFamilyIndexes(String number) {
        return families.list(number);
    }

    @Override
    public List<byte[]> listNikIndexes(String number) {
        return jdbc.sql("""
                        SELECT DISTINCT p.nik_index FROM request_person p JOIN service_request r ON r.id = p.request_id
                        WHERE r.number = :number
                        """)
                .param("number", number)
                .query((row, index) -> row.getBytes("nik_index"))
                .list();
    }
}
