package id.pendapa.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.DefinitionJson;
import id.pendapa.catalogue.ServiceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SheetFactsUnitTests {

    private static final Answers INCOME = Answers.of(Map.of("penghasilan", new Answer.Amount(1_500_000)));

    @Test
    void moneyStandsInFiguresAndInWords() {
        SheetFacts facts = new SheetFacts(sktm(false), INCOME, UnaryOperator.identity());

        String money = "Rp 1.500.000 (satu juta lima ratus ribu rupiah)";
        assertThat(facts.values("Suharti Contoh")).containsEntry("penghasilan", money);
        assertThat(facts.sections())
                .flatExtracting(section -> section.rows())
                .extracting(row -> row.lines())
                .containsExactly(List.of(money));
    }

    @Test
    void specificDataStandOnNoLetter() {
        SheetFacts facts = new SheetFacts(sktm(true), INCOME, UnaryOperator.identity());

        assertThat(facts.values("Suharti Contoh")).containsOnlyKeys("holder");
        assertThat(facts.sections()).isEmpty();
    }

    private static ServiceDefinition sktm(boolean specific) {
        try (InputStream in = SheetFactsUnitTests.class.getResourceAsStream("/catalogue/sktm.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(\"key\": \"penghasilan\"[^}]*\"specific\": )true", "$1" + specific);
            return DefinitionJson.read(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
