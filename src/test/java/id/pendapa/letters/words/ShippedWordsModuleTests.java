package id.pendapa.letters.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.letters.words.WordsDesk.Entry;
import id.pendapa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sentences that ship obey the rules that the office's own have to obey, and every letter has some. */
@ModuleTest
class ShippedWordsModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    Catalogue catalogue;

    @Autowired
    ShippedWords shipped;

    @Autowired
    Specimen specimen;

    @Test
    void everyLetterSaysSomethingThatIsWithoutFault() {
        List<ServiceDefinition.Letter> letters = catalogue.listCards().stream()
                .flatMap(service -> service.definition().letters().stream())
                .toList();
        assertThat(letters).hasSizeGreaterThan(10).allSatisfy(letter -> {
            ShippedWords.Template template = shipped.find(letter.template()).orElseThrow();
            Entry entry = new Entry(TODAY, template.opening(), template.closing(), template.ending(), "kalimat bawaan");
            assertThat(template.opening()).isNotEmpty();
            assertThat(WordsCheck.faults(template, entry, TODAY))
                    .as(letter.template())
                    .isEmpty();
        });
    }

    @Test
    void everyLetterOfEveryServiceHasASpecimen() {
        assertThat(catalogue.listCards())
                .allSatisfy(service -> assertThat(service.definition().letters())
                        .allSatisfy(letter -> assertThat(specimen.print(
                                        service.definition(),
                                        letter.code(),
                                        shipped.find(letter.template())
                                                .orElseThrow()
                                                .wording()))
                                .as(letter.template())
                                .startsWith('%', 'P', 'D', 'F')));
    }
}
