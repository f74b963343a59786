package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What citizens read exists in every language; what only the desk reads need not. */
class TranslationsUnitTests {

    /** Beginnings of the keys that pages of citizens say. */
    private static final List<String> CITIZEN = List.of(
            "shell.",
            "component.",
            "failure.",
            "requests.",
            "complaints.",
            "error.complaint.",
            "answer.",
            "catalogue.hall.",
            "catalogue.services.",
            "catalogue.search.",
            "catalogue.card.",
            "catalogue.retired.",
            "catalogue.standard.",
            "letters.check.",
            "privacy.",
            "citizens.",
            "error.citizen.",
            "purpose.",
            "error.privacy.",
            "letters.standing.",
            "letters.rev",
            "letters.repl",
            "error.request.",
            "error.draft.",
            "error.file.",
            "error.form.",
            "error.limit.",
            "error.field.",
            "error.service.");

    /** Said at the desk, on its menu or on papers, which are Indonesian. */
    private static final Pattern DESK = Pattern.compile(
            "complaints\\.(desk|terms|step)\\..*|complaints\\.class|error\\.complaint\\.(step|choose|handler|reason|hidden|term.*)|shell\\.menu\\.(?!services|follow|verify).*"
                    + "|shell\\.sign(ed-in|-out)|failure\\.desk|requests\\.withdraw\\.no-reason|requests\\.promise\\.unexplained"
                    + "|requests\\.print\\.(.*\\.(opening|closing)|rt|rw|stated|giver|holder|relation|duty|example)"
                    + "|requests\\.identity\\..*"
                    + "|citizens\\.tied?\\..*|error\\.citizen\\.tie\\..*"
                    + "|error\\.request\\.(taken|ended|(take|give|search|note|phone|field|revise|promise|undo|remark-answer)[.-].*)");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[|}]");

    private static final Map<String, String> INDONESIAN = Bundles.read(Language.INDONESIAN);

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void nothingThatCitizensReadIsMissing(Language language) {
        assertThat(INDONESIAN.keySet().stream().filter(TranslationsUnitTests::isForCitizens))
                .hasSizeGreaterThan(350)
                .allSatisfy(key -> assertThat(Bundles.read(language)).containsKey(key));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void everyTranslationHasItsOriginalAndTheSameArguments(Language language) {
        Bundles.read(language).forEach((key, text) -> {
            assertThat(INDONESIAN).containsKey(key);
            assertThat(arguments(text)).as(key).isEqualTo(arguments(INDONESIAN.getOrDefault(key, "")));
            assertThat(text).as(key).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void noTranslationIsLeftAsItWas(Language language) {
        Set<String> same = new TreeSet<>();
        Bundles.read(language).forEach((key, text) -> {
            if (text.equals(INDONESIAN.get(key)) && text.split(" ").length > 3) {
                same.add(key);
            }
        });

        assertThat(same).isEmpty();
    }

    private static boolean isForCitizens(String key) {
        return CITIZEN.stream().anyMatch(key::startsWith) && !DESK.matcher(key).matches();
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(argument -> found.add(argument.group(1)));
        return found;
    }
}
