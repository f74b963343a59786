package id.pendapa.privacy;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about questions, demands, alarms and failures of protection. */
@Component
class SealedOfPrivacy implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of("access_alarm", "t.id", "note_sealed"),
                SealedTable.of("data_question", "t.key", "text_sealed", "answer_sealed"),
                SealedTable.of("data_request", "t.key", "text_sealed", "proof_sealed", "reason_sealed"),
                SealedTable.of("data_breach", "t.key", "event_sealed", "data_sealed", "handling_sealed"),
                SealedTable.of("data_breach_step", "t.key", "note_sealed"),
                SealedTable.of("legal_hold", "t.key", "reason_sealed", "lift_reason_sealed"));
    }
}
