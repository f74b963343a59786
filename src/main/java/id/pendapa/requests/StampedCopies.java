package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Gate;
import id.pendapa.requests.Desk.Stamped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of stamped copies: a number without gaps for each request whose copies were stamped as true. */
@Component
class StampedCopies {

    private static final String PREFIX = "LEG";
    private static final Set<Kind> LEFT_OUT = Set.of(Kind.DECLARATION, Kind.FILE);

    private final JdbcClient jdbc;
    private final RequestNumbers numbers;
    private final FieldCipher cipher;
    private final OfficeTime time;
    private final Gate gate;

    StampedCopies(JdbcClient jdbc, RequestNumbers numbers, FieldCipher cipher, OfficeTime time, Gate gate) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.cipher = cipher;
        this.time = time;
        this.gate = gate;
    }

    /** Enters the copies of a request, in the transaction of the move. */
    void enter(ServiceRequest request, ServiceDefinition definition, Answers answers, Instant now) {
        String number = numbers.next(PREFIX);
        jdbc.sql("""
                        INSERT INTO stamped_copy (request_id, number, stamped_on, stamped_at, stamped_by, what_sealed)
                        VALUES (:request, :number, :day, :now, :by, :what)
                        """)
                .param("request", request.id())
                .param("number", number)
                .param("day", time.today())
                .param("now", ServiceRequests.utc(now))
                .param("by", gate.actor().label())
                .param("what", cipher.seal(what(definition, answers), place(number)))
                .update();
    }

    /** What the copies are of, without anything about the person. */
    private static String what(ServiceDefinition definition, Answers answers) {
        AnswerPrinter printer = new AnswerPrinter(code -> code, false);
        return definition.data().stream()
                .filter(field -> !field.personal() && !LEFT_OUT.contains(field.kind()) && !Representative.asks(field))
                .flatMap(field -> answers
                        .find(field.key())
                        .map(answer -> answer instanceof Answer.Group group ? group.withoutFiles() : answer)
                        .map(answer -> field.label() + ": " + String.join(", ", printer.print(field, answer)))
                        .stream())
                .collect(Collectors.joining("; "));
    }

    /**
     * Entries, newest first.
     *
     * @param kelurahan only requests of these; empty for all
     */
    List<Stamped> list(Set<String> kelurahan, long before, int limit) {
        return jdbc.sql("""
                        SELECT c.id, c.number, c.stamped_on, c.stamped_by, c.what_sealed, r.number AS request_number
                        FROM stamped_copy c JOIN service_request r ON r.id = c.request_id
                        WHERE c.id < :before AND (:everywhere OR r.kelurahan_code IN (:kelurahan))
                        ORDER BY c.id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("everywhere", kelurahan.isEmpty())
                .param("kelurahan", kelurahan.isEmpty() ? Set.of("-") : kelurahan)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private Stamped row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Stamped(
                row.getLong("id"),
                number,
                row.getObject("stamped_on", LocalDate.class),
                cipher.open(row.getBytes("what_sealed"), place(number)),
                row.getString("request_number"),
                row.getString("stamped_by"));
    }

    private static Place place(String number) {
        return new Place("stamped_copy", number, "what_sealed");
    }
}
