package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsUnitTests {

    private final Words words = new Words(
            Map.of(
                    Language.INDONESIAN, Map.of("a", "Jum'at {0} sampai {1}", "b", "Kirim", "d", "{0} berkas"),
                    Language.ENGLISH, Map.of("d", "{0} {0|file|files} of {1}"),
                    Language.JAVANESE, Map.of("a", "Jemuwah {0}")),
            null);

    @Test
    void putsArgumentsInAndLeavesApostrophesAlone() {
        assertThat(words.say("a", "08.00", 11)).isEqualTo("Jum'at 08.00 sampai 11");
    }

    @Test
    void whatSomebodyTypedIsNoPlaceForAnotherArgument() {
        assertThat(words.say("a", "{1}", "$1")).isEqualTo("Jum'at {1} sampai $1");
    }

    @Test
    void fallsBackToIndonesianKeyByKey() {
        Words javanese = words.in(Language.JAVANESE);

        assertThat(javanese.say("a", "08.00")).isEqualTo("Jemuwah 08.00");
        assertThat(javanese.say("b")).isEqualTo("Kirim");
    }

    @Test
    void speaksTheLanguageOfThePageUnlessItIsTold() {
        String asked = Language.call(Language.JAVANESE, () -> words.say("a", "08.00"));
        String kept = Language.call(
                Language.JAVANESE, () -> words.in(Language.INDONESIAN).say("a", "08.00", 9));

        assertThat(asked).isEqualTo("Jemuwah 08.00");
        assertThat(kept).isEqualTo("Jum'at 08.00 sampai 9");
        assertThat(words.language()).as("and not longer than that").isEqualTo("id");
    }

    @Test
    void countsInEnglish() {
        Words english = words.in(Language.ENGLISH);

        assertThat(english.say("d", 1, "x")).isEqualTo("1 file of x");
        assertThat(english.say("d", 3, "x")).isEqualTo("3 files of x");
    }

    @Test
    void showsAMissingKeyInDoubleBrackets() {
        assertThat(words.say("c")).isEqualTo("⟦c⟧");
    }

    @Test
    void readsEveryBundleOfTheModules() {
        assertThat(Bundles.WORDS.say("shell.free")).startsWith("Rp 0");
    }
}
