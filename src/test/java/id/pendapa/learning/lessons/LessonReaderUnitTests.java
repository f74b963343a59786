package id.pendapa.learning.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.learning.lessons.LessonText.LineFault;
import id.pendapa.learning.lessons.LessonText.Reading;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson is read from its text, and what is wrong is told by its line. */
class LessonReaderUnitTests {

    private static final String RIGHT = """
            ---
            judul: Menyapa
            ringkasan: Bagaimana menyapa warga.
            menit: 5
            layar: /meja, /meja/{nomor}
            ---
            Katakan **selamat pagi**.

            # Periksa diri

            ## Apa yang dikatakan?
            - [x] Selamat pagi. — Benar.
            - [ ] Apa? - lagi — Kurang sopan,
              dan warga mundur.

            ## Kepada siapa?
            - [x] Semua. — Benar.
            - [x] Anak juga. -- Benar juga.
            - [ ] Kenalan saja. – Itu pilih kasih.
            """;

    private static Reading read(String text) {
        return LessonReader.read(text, screen -> screen.startsWith("/meja"));
    }

    @Test
    void readsHeadStepsAndCheck() {
        Reading reading = read(RIGHT);
        assertThat(reading.faults()).isEmpty();
        LessonText lesson = reading.lesson();
        assertThat(lesson.title()).isEqualTo("Menyapa");
        assertThat(lesson.minutes()).isEqualTo(5);
        assertThat(lesson.screens()).containsExactly("/meja", "/meja/{nomor}");
        assertThat(lesson.body()).isEqualTo("Katakan **selamat pagi**.");
        assertThat(lesson.questions()).hasSize(2);
        assertThat(lesson.questions().get(0).answers().get(1).text()).isEqualTo("Apa? - lagi");
        assertThat(lesson.questions().get(0).answers().get(1).reason()).isEqualTo("Kurang sopan, dan warga mundur.");
        assertThat(lesson.questions().get(0).hasSeveral()).isFalse();
        assertThat(lesson.questions().get(1).hasSeveral()).isTrue();
        assertThat(lesson.questions().get(1).isRight(Set.of(0, 1))).isTrue();
        assertThat(lesson.questions().get(1).isRight(Set.of(0))).isFalse();
        assertThat(lesson.questions().get(1).isRight(Set.of(0, 1, 2))).isFalse();
        assertThat(read(RIGHT.replace("\n", "\r\n")).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "judul: Menyapa|judul:|2|empty",
                "judul: Menyapa|judl: Menyapa|2|head",
                "menit: 5|menit: 11|4|minutes",
                "menit: 5|menit: lima|4|minutes",
                "menit: 5|judul: Lagi|4|twice",
                "layar: /meja,|layar: /rumah,|5|screen",
                "Katakan|<script>x</script> Katakan|7|markdown.TAGS",
                "Katakan|![](gambar:AB) Katakan|7|markdown.PICTURE_WITHOUT_WORDS",
                "Katakan|![x](https://a.example/b.png) Katakan|7|markdown.FOREIGN_PICTURE",
                "Katakan|[x](javascript:alert) Katakan|7|markdown.LINK",
                "- [x] Selamat pagi.|- [ ] Selamat pagi.|11|no-right",
                "Selamat pagi. — Benar.|Selamat pagi.|12|no-reason",
                "- [x] Selamat pagi. — Benar.|Selamat pagi|12|check-line",
                "- [x] Anak juga.|- [x] Semua.|16|same",
                "## Kepada siapa?|Kepada siapa?|16|check-line",
                "# Periksa diri|# Ujian|20|no-check"
            })
    void tellsWhatIsWrongByLine(String right, String wrong, int line, String code) {
        assertThat(RIGHT).contains(right);
        Reading reading = read(RIGHT.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThat(reading.faults()).extracting(LineFault::code).contains(code);
        assertThat(reading.faults().stream().filter(fault -> fault.code().equals(code)))
                .extracting(LineFault::line)
                .containsExactly(line);
    }

    @Test
    void aLongTextIsRefusedWithHowMuchIsTooMuch() {
        Reading reading = read(RIGHT.replace("Katakan", "a ".repeat(6_000) + "Katakan"));
        assertThat(reading.faults()).extracting(LineFault::code).containsExactly("long");
    }

    @Test
    void oneQuestionIsTooFewAndSixAnswersTooMany() {
        String one = RIGHT.substring(0, RIGHT.indexOf("## Kepada"));
        assertThat(read(one).faults()).extracting(LineFault::code).containsExactly("questions");
        StringBuilder more = new StringBuilder(RIGHT);
        for (int i = 0; i < 3; i++) {
            more.append("- [ ] Jawaban ").append(i).append(" — Tidak.\n");
        }
        assertThat(read(more.toString()).faults()).extracting(LineFault::code).containsExactly("answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "---\n---", "# Periksa diri", "\u0000", "- [x] a — b", "---\n:\n---\n## a"})
    void anyTextIsReadToItsEnd(String junk) {
        assertThat(read(junk).isRight()).isFalse();
        assertThat(read(junk).faults()).allMatch(fault -> fault.line() >= 1);
    }

    @Test
    void theClosestScreenIsFound() {
        assertThat(first("/meja/ppid/**", "/meja/{number}/catatan")).isEqualTo("/meja/ppid/**");
        assertThat(first("/meja/{number}/**", "/meja/{number}")).isEqualTo("/meja/{number}");
        assertThat(first("/pimpinan/**", "/pimpinan/rapat/**")).isEqualTo("/pimpinan/rapat/**");
        assertThat(matches("/pimpinan/**", "/pimpinan")).isTrue();
        assertThat(matches("/pimpinan/**", "/pimpinan/rapat/1")).isTrue();
        assertThat(matches("/meja/{number}", "/meja/TKR-1")).isTrue();
        assertThat(matches("/meja/{number}", "/meja")).isFalse();
        assertThat(matches("/meja/{number}", "/meja/a/b")).isFalse();
        assertThat(matches("/meja", "meja")).isFalse();
        assertThat(ScreenPattern.of("/meja/ppid/**").means(ScreenPattern.of("/meja/ppid/{x}")))
                .isTrue();
        assertThat(ScreenPattern.of("/meja/{a}").means(ScreenPattern.of("/meja/{b}")))
                .isTrue();
        assertThat(ScreenPattern.of("/meja/ppid/**").means(ScreenPattern.of("/meja")))
                .isFalse();
    }

    private static boolean matches(String pattern, String address) {
        return ScreenPattern.of(pattern).matches(ScreenPattern.of(address));
    }

    private static String first(String left, String right) {
        return ScreenPattern.CLOSEST.compare(ScreenPattern.of(left), ScreenPattern.of(right)) < 0 ? left : right;
    }
}
