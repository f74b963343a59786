package id.pendapa.requests;

import id.pendapa.platform.SealedTables;
import id.pendapa.shared.FamilyCardNumber;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is sealed about requests and drafts. */
@Component
class SealedOfRequests implements SealedTables {

    private static final String NUMBER = "(SELECT r.number FROM service_request r WHERE r.id = t.request_id)";
    private static final Pattern NIK = Pattern.compile("\\d{16}");

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of(
                                "service_request",
                                "t.number",
                                "applicant_name_sealed",
                                "applicant_birth_sealed",
                                "answers_sealed",
                                "secret_sealed",
                                "helper_sealed")
                        .with(nik("applicant_nik_index", "t.answers_sealed", "t.number")),
                SealedTable.of(
                        "request_person",
                        nik(
                                "nik_index",
                                "(SELECT r.answers_sealed FROM service_request r WHERE r.id = t.request_id)",
                                NUMBER)),
                SealedTable.of(
                        "request_family_card",
                        numbers(
                                "card_index",
                                FamilyCardNumber.INDEX,
                                "(SELECT r.answers_sealed FROM service_request r WHERE r.id = t.request_id)",
                                NUMBER)),
                SealedTable.of("request_event", NUMBER + " || '/' || t.version", "reason_sealed"),
                SealedTable.of(
                        "request_need", NUMBER + " || '/' || t.asked_version || '/' || t.field_key", "reason_sealed"),
                SealedTable.of(
                        "rule_finding", NUMBER + " || '/' || t.request_version || '/' || t.rule_id", "inputs_sealed"),
                SealedTable.of("request_note", "t.key", "text_sealed"),
                SealedTable.of("request_correction", "t.key", "old_sealed", "new_sealed"),
                SealedTable.of("request_remark", "t.key", "text_sealed", "answer_sealed"),
                SealedTable.of("field_check", "t.key", "text_sealed"),
                SealedTable.of("stamped_copy", "t.number", "what_sealed"),
                new SealedTable(
                        "destroyed_request",
                        List.of(new SealedColumn("secret_sealed", "service_request", "secret_sealed", "t.number")),
                        List.of()),
                SealedTable.of("draft", "encode(t.code_index, 'hex')", "answers_sealed", "email_sealed")
                        .with(
                                new PassingHash("code_index", "t.expires_at > :now"),
                                new PassingHash("browser_index", "t.expires_at > :now")));
    }

    /** Every NIK of a request stands in its answers; which of them this hash is of is found by trying. */
    private static RemadeHash nik(String column, String answers, String number) {
        return numbers(column, RequestSeals.NIK, answers, number);
    }

    /** Family cards stand there too. */
    private static RemadeHash numbers(String column, String purpose, String answers, String number) {
        return new RemadeHash(
                column,
                purpose,
                new Source(answers, "service_request", number, "answers_sealed"),
                (json, key) -> NIK.matcher(json)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList());
    }
}
