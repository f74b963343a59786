package id.pendapa.requests;

import id.pendapa.platform.Audit;
import id.pendapa.privacy.RequestSubjects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what belongs to a request, who had a part in it, and whose it is. */
@Component
class SubjectsOfRequest implements RequestSubjects {

    private final ObjectProvider<LetterOfRequest> letters;
    private final JdbcClient jdbc;

    SubjectsOfRequest(ObjectProvider<LetterOfRequest> letters, JdbcClient jdbc) {
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
