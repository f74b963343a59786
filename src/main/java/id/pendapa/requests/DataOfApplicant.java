package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.privacy.HeldData.Item;
import id.pendapa.requests.ApplicantActions.OwnData;
import id.pendapa.requests.ApplicantActions.OwnHeld;
import id.pendapa.requests.ApplicantActions.OwnPart;
import id.pendapa.requests.RequestCorrections.Correction;
import id.pendapa.shared.Nik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is held in somebody's own requests: two statements for a page, however many requests there are. */
@Repository
class DataOfApplicant implements OwnData {

    /** Requests of a page; each has a screen of answers. */
    static final int PAGE = 5;

    private final JdbcClient jdbc;
    private final MoveTools tools;
    private final OwnAnswers answers;
    private final CorrectionNotes notes;
    private final RequestCorrections corrections;
    private final ObjectProvider<LetterOfRequest> letters;

    DataOfApplicant(
            JdbcClient jdbc,
            MoveTools tools,
            OwnAnswers answers,
            CorrectionNotes notes,
            RequestCorrections corrections,
            ObjectProvider<LetterOfRequest> letters) {
        this.jdbc = jdbc;
        this.tools = tools;
        this.answers = answers;
        this.notes = notes;
        this.corrections = corrections;
        this.letters = letters;
    }

    private record Found(ServiceRequest request, List<Correction> corrected) {}

    @Override
    public OwnPart list(Collection<String> numbers, @Nullable Nik person, @Nullable Long before) {
        if (numbers.isEmpty() && person == null) {
            return new OwnPart(List.of(), null);
        }
        List<Found> found = new ArrayList<>(find(numbers, person, before));
        boolean more = found.size() > PAGE;
        List<Found> shown = found.subList(0, Math.min(PAGE, found.size()));
        LetterOfRequest port = letters.getIfAvailable();
        Map<String, List<LetterState>> made = port == null
                ? Map.of()
                : port.listOf(shown.stream().map(one -> one.request().number()).toList());
        return new OwnPart(
                shown.stream().map(one -> held(one, made)).toList(),
                more ? shown.get(shown.size() - 1).request().id() : null);
    }

    private List<Found> find(Collection<String> numbers, @Nullable Nik person, @Nullable Long before) {
        Map<Long, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT r.*, ARRAY[]::bytea[] AS persons, c.key AS c_key, c.field_key, c.beside, c.old_sealed,
                            c.new_sealed, c.made_at, c.made_by
                        FROM (SELECT * FROM service_request
                              WHERE id < :before AND (number IN (:numbers) OR applicant_nik_index IN (:person))
                              ORDER BY id DESC LIMIT :most) r
                        LEFT JOIN request_correction c ON c.request_id = r.id
                        ORDER BY r.id DESC, c.id
                        """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
                .param(
                        "person",
                        person == null ? List.of(new byte[0]) : tools.seals().nikIndexes(person))
                .param("most", PAGE + 1)
                .query(row -> {
                    ServiceRequest request = ServiceRequests.read(row, 0);
                    Found one = found.computeIfAbsent(request.id(), id -> new Found(request, new ArrayList<>()));
                    if (row.getString("c_key") != null) {
                        one.corrected().add(correction(row));
                    }
                });
        return List.copyOf(found.values());
    }

    private Correction correction(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("made_at");
        return corrections.open(
                row.getObject("c_key", UUID.class),
                row.getString("field_key"),
                row.getBoolean("beside"),
                row.getBytes("old_sealed"),
                row.getBytes("new_sealed"),
                at.toInstant(),
                row.getString("made_by"));
    }

    private OwnHeld held(Found found, Map<String, List<LetterState>> made) {
        ServiceRequest request = found.request();
        ServiceDefinition definition = tools.service(request).told();
        List<Item> items =
                answers.list(definition, Answers.fromJson(tools.seals().answers(request)));
        return new OwnHeld(
                request.number(),
                request.serviceCode(),
                definition.card().title(),
                request.clock().submittedAt(),
                request.endedAt(),
                items,
                items.stream()
                        .collect(Collectors.toMap(Item::field, item -> notes.own(item.field(), found.corrected()))),
                made.getOrDefault(request.number(), List.of()));
    }
}
