package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences that people with little schooling can read, in whichever language. */
class PlainWordsUnitTests {

    private static final int MOST_WORDS = 25;

    /** Office jargon, foreign words and blame; say what to do instead. */
    private static final List<String> NEVER_SAID = List.of(
            "mohon untuk melakukan",
            "dimaksud",
            "terlampir di atas",
            "submit",
            "login",
            "upload",
            "invalid",
            "tidak valid");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceIsTooLong(Language language) {
        TreeSet<String> tooLong = new TreeSet<>();
        Bundles.read(language).forEach((key, text) -> {
            boolean all = Arrays.stream(text.split("(?<=[.?!:;])\\s+|\n", -1))
                    .allMatch(sentence -> sentence.split("\\s+", -1).length <= MOST_WORDS);
            if (!all) {
                tooLong.add(key);
            }
        });

        assertThat(tooLong).isEmpty();
    }

    @Test
    void noTextSpeaksLikeAnOffice() {
        assertThat(Bundles.read(Language.INDONESIAN))
                .hasSizeGreaterThan(1_000)
                .allSatisfy((key, text) ->
                        assertThat(text.toLowerCase(Locale.ROOT)).as(key).doesNotContain(NEVER_SAID));
    }

    @Test
    void javaneseAddressesPeoplePolitely() {
        assertThat(Bundles.read(Language.JAVANESE))
                .allSatisfy((key, text) -> assertThat(" " + text.toLowerCase(Locale.ROOT) + " ")
                        .as(key)
                        .doesNotContain(" anda ", " kowe ", " kamu ", " sampeyan ", " aku ", " ora ", " wis "));
    }
}
