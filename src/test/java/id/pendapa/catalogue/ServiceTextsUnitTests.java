package id.pendapa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.page.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceTextsUnitTests {

    /** Words of printed answers that no definition has. */
    private static final Set<String> OF_ANSWERS =
            Set.of("Laki-laki", "Perempuan", "Tanpa NIK", "Kertasnya dibawa ke loket");

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void everyTextOfTheTwelveServicesIsToldAndNoOther(Language language) {
        Set<String> read = new TreeSet<>(OF_ANSWERS);
        shipped().map(ServiceTextsUnitTests::texts).forEach(read::addAll);

        assertThat(ServiceTexts.of(language).keySet()).containsExactlyInAnyOrderElementsOf(read);
        assertThat(ServiceTexts.of(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void aToldServiceAsksAndDecidesTheSame(Language language) {
        shipped().forEach(definition -> {
            ServiceDefinition told = Language.call(language, () -> ServiceTexts.told(definition));

            assertThat(texts(told)).as(definition.code()).isNotEqualTo(texts(definition));
            assertThat(bones(told)).isEqualTo(bones(definition));
            assertThat(told.letters()).isEqualTo(definition.letters());
        });
    }

    @Test
    void whatAnOfficeWroteAnewStaysIndonesianAndSaysSo() {
        Card before = ShippedServices.read("umum").card();
        String own = "Surat yang kami tulis sendiri";
        Card written = new Card(
                before.title(),
                own,
                before.keywords(),
                before.who(),
                before.bring(),
                before.result(),
                before.duration(),
                before.contoh(),
                before.feeRupiah(),
                before.legalBasis(),
                null,
                before.dataUse(),
                before.notes(),
                before.standard());

        Language.call(Language.ENGLISH, () -> {
            Card told = ServiceTexts.told(written);
            assertThat(told.title()).isEqualTo("General letter of statement");
            assertThat(told.summary()).isEqualTo(own);
            assertThat(PublishedService.lang(told.title())).isNull();
            assertThat(PublishedService.lang(told.summary())).isEqualTo("id");
            return told;
        });
    }

    private static Stream<ServiceDefinition> shipped() {
        return ShippedServices.CODES.stream().map(ShippedServices::read);
    }

    /** Everything that applicants read of a definition; titles of letters and laws are the same in every language. */
    private static Set<String> texts(ServiceDefinition definition) {
        Card card = definition.card();
        return Stream.of(
                        Stream.of(
                                card.title(),
                                card.summary(),
                                card.result(),
                                card.duration(),
                                card.closedReason(),
                                card.dataUse()),
                        Stream.of(card.keywords(), card.who(), card.bring(), card.notes())
                                .flatMap(List::stream),
                        card.standard().values().stream(),
                        fields(definition)
                                .flatMap(field -> Stream.concat(
                                        Stream.of(field.label(), field.question(), field.hint()),
                                        field.choices().stream().map(choice -> choice.label()))),
                        definition.pages().stream().flatMap(page -> Stream.of(page.title(), page.help())),
                        definition.rules().stream().map(rule -> rule.message()),
                        definition.flow().states().stream().map(state -> state.citizenText()),
                        definition.flow().actions().stream()
                                .flatMap(action -> Stream.of(action.label(), action.historyText())))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A definition without its texts. */
    private static List<Object> bones(ServiceDefinition definition) {
        return List.of(
                definition.code(),
                definition.intake(),
                definition.tests(),
                fields(definition)
                        .map(field -> List.of(field.key(), field.kind(), field.required(), field.limits()))
                        .toList(),
                definition.pages().stream().map(page -> page.fields()).toList(),
                definition.rules().stream()
                        .map(rule -> List.of(rule.id(), rule.condition()))
                        .toList(),
                definition.flow().states().stream().map(state -> state.label()).toList(),
                definition.flow().actions().stream()
                        .map(action -> List.of(action.code(), action.to(), action.checklist()))
                        .toList());
    }

    private static Stream<Field> fields(ServiceDefinition definition) {
        return definition.data().stream().flatMap(field -> Stream.concat(Stream.of(field), field.fields().stream()));
    }
}
