package id.pendapa.letters;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about letters. */
@Component
class SealedOfLetters implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of("letter", "t.code", "holder_name_sealed", "holder_code_sealed", "sheet_sealed")
                        .with(new RemadeHash(
                                "holder_code_index",
                                LetterSeals.HOLDER_CODE,
                                new Source("t.holder_code_sealed", "letter", "t.code", "holder_code_sealed"),
                                (holderCode, code) -> List.of(code + "/" + holderCode))),
                SealedTable.of(
                        "letter_event",
                        "(SELECT l.code FROM letter l WHERE l.id = t.letter_id) || '/' || t.version || '/' || t.kind",
                        "reason_sealed"),
                SealedTable.of("register_cancellation", "t.number_id", "reason_sealed"),
                SealedTable.of("outside_event", "t.outside_letter_id || '/' || t.version", "reason_sealed"));
    }
}
