package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsUnitTests {

    private final Words indonesian = new Words("id", Map.of("a", "Jum'at {0} sampai {1}", "b", "Kirim"), null);
    private final Words javanese = new Words("jv", Map.of("a", "Jemuwah {0}"), indonesian);

    @Test
    void putsArgumentsInAndLeavesApostrophesAlone() {
        assertThat(indonesian.say("a", "08.00", 11)).isEqualTo("Jum'at 08.00 sampai 11");
    }

    @Test
    void fallsBackToIndonesianKeyByKey() {
        assertThat(javanese.say("a", "08.00")).isEqualTo("Jemuwah 08.00");
        assertThat(javanese.say("b")).isEqualTo("Kirim");
    }

    @Test
    void showsAMissingKeyInDoubleBrackets() {
        assertThat(indonesian.say("c")).isEqualTo("⟦c⟧");
    }

    @Test
    void readsEveryBundleOfTheModules() {
        assertThat(Bundles.read("id").say("shell.free")).startsWith("Rp 0");
    }
}
