package id.pendapa.residents.register;

import id.pendapa.platform.SealedTables;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is sealed and hashed about people of the register. */
@Component
class SealedOfResidents implements SealedTables {

    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final GramRenewal grams;

    SealedOfResidents(GramRenewal grams) {
        this.grams = grams;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of("resident", "t.key", "facts_sealed")
                        .with(hash("nik_index", Sealing.NIK, DIGITS), hash("birth_index", Sealing.BIRTH, DAY)),
                SealedTable.of("family_card", "t.key", "number_sealed")
                        .with(new RemadeHash(
                                "number_index",
                                Sealing.KK,
                                new Source("t.number_sealed", "family_card", "t.key", "number_sealed"),
                                (number, key) -> List.of(number))),
                SealedTable.of("resident_event", "t.key", "facts_sealed"),
                SealedTable.of("register_lookup", "t.key", "reason_sealed"),
                SealedTable.of(
                        "resident_import_row",
                        "(SELECT i.key FROM resident_import i WHERE i.id = t.import_id) || '/' || t.row_number",
                        "before_sealed"));
    }

    private static RemadeHash hash(String column, String purpose, Pattern pattern) {
        return new RemadeHash(
                column,
                purpose,
                new Source("t.facts_sealed", "resident", "t.key", "facts_sealed"),
                (json, key) -> pattern.matcher(json)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList());
    }

    /** The trigrams of names are no column of bytes; they are made again from the sealed names. */
    @Override
    public void sealOthersAnew() {
        grams.renew();
    }
}
