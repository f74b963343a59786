package id.pendapa.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFormUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static TypedForm form(String... pairs) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            typed.put(pairs[at], pairs[at + 1]);
        }
        return new TypedForm(typed, TODAY);
    }

    private static TypedForm dated(String day, String month, String year) {
        return form("hari-hari", day, "hari-bulan", month, "hari-tahun", year);
    }

    @Test
    void textsAreReadWithoutTheSpaceAroundThem() {
        TypedForm form = form("judul", "  Lampu\u0000 mati \n", "catatan", "");

        assertThat(form.text("judul", 10)).isEqualTo("Lampu mati");
        assertThat(form.optional("catatan", 10)).isEmpty();
        assertThat(form.optional("tidak-ada", 10)).isEmpty();
        assertThat(form.isRight()).isTrue();
    }

    @Test
    void whatIsMissingOrTooLongIsNotedByField() {
        TypedForm form = form("judul", " ", "cerita", "x".repeat(2001), "sebab", "");

        form.text("judul", 10);
        form.text("cerita", 2000);
        form.text("sebab", 10, "initiative.why");

        assertThat(form.isRight()).isFalse();
        assertThat(form.wrong())
                .containsExactly(
                        Map.entry("judul", "typed.empty"),
                        Map.entry("cerita", "typed.long|2.000"),
                        Map.entry("sebab", "initiative.why"));
    }

    @Test
    void whatIsWrongFirstStays() {
        TypedForm form = form("judul", "");

        form.text("judul", 10);
        form.refuse("judul", "other");

        assertThat(form.wrong()).containsEntry("judul", "typed.empty");
    }

    @Test
    void daysAreReadOfThreeFields() {
        assertThat(dated("25", "nov", "2026").past("hari")).isEqualTo(TODAY);
        assertThat(dated("", "", "").findDay("hari")).isEmpty();
        assertThat(wrong(dated("26", "11", "2026"))).isEqualTo("typed.future");
        assertThat(wrong(dated("", "", ""))).isEqualTo("typed.no-day");
        assertThat(wrong(dated("31", "2", "2026"))).isEqualTo("typed.day");
        assertThat(wrong(dated("1", "1", "26"))).isEqualTo("typed.day");
        assertThat(wrong(dated("1", "", "2026"))).isEqualTo("typed.day");
    }

    private static String wrong(TypedForm form) {
        form.past("hari");
        return String.valueOf(form.wrong().get("hari"));
    }

    @Test
    void anythingElseIsReadByItsOwnMeaning() {
        TypedForm form = form("benar", "7", "salah", "tujuh");

        assertThat(form.read("benar", TypedFormUnitTests::digit, 1, "digit")).isEqualTo(7);
        assertThat(form.read("salah", TypedFormUnitTests::digit, 1, "digit")).isEqualTo(1);
        assertThat(form.wrong()).containsExactly(Map.entry("salah", "digit"));
    }

    private static Optional<Integer> digit(String typed) {
        return typed.matches("[0-9]") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    @Test
    void addressesOfTheWebAreTaken() {
        assertThat(form("tautan", " https://contoh.example/a?b=c ").link("tautan"))
                .isEqualTo("https://contoh.example/a?b=c");
        assertThat(form().link("tautan")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//contoh.example",
                "https:",
                "ftp://contoh.example",
                "https://nama:sandi@contoh.example",
                "HTTPS://x y",
                "bukan alamat"
            })
    void nothingElseIsAnAddress(String typed) {
        TypedForm form = form("tautan", typed);

        form.link("tautan");

        assertThat(form.wrong()).containsExactly(Map.entry("tautan", "typed.link"));
    }

    @Test
    void contentIsTheSameWhateverTheKeyOfTheForm() {
        String one = form("b", "2", "a", "1", "kunci", UUID.randomUUID().toString(), "_csrf", "x")
                .content();
        String other = form("a", "1", "b", "2").content();

        assertThat(one).isEqualTo(other).isNotEqualTo(form("a", "1").content());
    }
}
