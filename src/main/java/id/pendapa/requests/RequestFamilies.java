package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.shared.FamilyCardNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keyed hashes of the family cards that are named in requests. */
@Component
class RequestFamilies {

    private final JdbcClient jdbc;
    private final RequestSeals seals;

    RequestFamilies(JdbcClient jdbc, RequestSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(long requestId, ServiceDefinition definition, Answers answers) {
        definition.data().stream()
                .filter(field -> field.kind() == Kind.FAMILY_CARD)
                .forEach(field -> answers.find(field.key(), Answer.Text.class)
                        .flatMap(answer -> FamilyCardNumber.find(answer.value()))
                        .ifPresent(card -> insert(requestId, field.key(), card)));
    }

    private void insert(long requestId, String field, FamilyCardNumber card) {
        jdbc.sql("INSERT INTO request_family_card (request_id, field_key, card_index) VALUES (:request, :field, :card)")
                .param("request", requestId)
                .param("field", field)
                .param("card", seals.familyIndex(card))
                .update();
    }

    /** After answers were corrected. */
    void replace(long requestId, ServiceDefinition definition, Answers answers) {
        jdbc.sql("DELETE FROM request_family_card WHERE request_id = :request")
                .param("request", requestId)
                .update();
        add(requestId, definition, answers);
    }

    List<byte[]> list(String number) {
        return jdbc.sql("""
                        SELECT c.card_index FROM request_family_card c JOIN service_request r ON r.id = c.request_id
                        WHERE r.number = :number
                        """)
                .param("number", number)
                .query((row, index) -> row.getBytes("card_index"))
                .list();
    }
}
