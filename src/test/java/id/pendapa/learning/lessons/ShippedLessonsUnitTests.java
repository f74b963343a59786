package id.pendapa.learning.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.learning.lessons.LessonText.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons that come with Pendapa are whole, short, and in words that everybody reads. */
class ShippedLessonsUnitTests {

    private static final int MOST_WORDS = 25;
    private static final List<String> NEVER_SAID =
            List.of("mohon untuk melakukan", "dimaksud", "submit", "login", "upload", "invalid", "tidak valid");

    static List<String> codes() {
        return ShippedLessons.CODES;
    }

    @Test
    void everyFileOfTheFolderIsShipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/learning"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .hasSizeGreaterThanOrEqualTo(15)
                    .containsExactlyInAnyOrderElementsOf(codes());
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isWholeAndPlain(String code) {
        String text = ShippedLessons.text(code);
        Reading reading = LessonReader.read(text, screen -> true);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.lesson().questions()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(NEVER_SAID);
        assertThat(Arrays.stream(text.split("(?<=[.?!:;])\\s+|\n", -1)))
                .allSatisfy(sentence -> assertThat(sentence.split("\\s+", -1).length)
                        .as(sentence)
                        .isLessThanOrEqualTo(MOST_WORDS));
        assertThat(text.split("\\s+").length).as("words").isBetween(150, 900);
    }
}
