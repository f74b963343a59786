package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormUnitTests {

    private final Words words = new Words(
            Map.of(
                    Language.INDONESIAN,
                    Map.of("error.typed.empty", "Isi bagian ini.", "error.typed.long", "Kurangi {0}")),
            Language.INDONESIAN);

    @Test
    void whatIsWrongIsSaidInTheOrderOfTheForm() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("judul", "typed.empty");
        wrong.put("cerita", "typed.long|2.000");
        wrong.put("foto", "Foto ini | terlalu besar.");

        Form form = Form.refused(Map.of("cerita", "panjang"), wrong, words);

        assertThat(form.summary())
                .containsExactly(
                        new FieldError("judul", "Isi bagian ini."),
                        new FieldError("cerita", "Kurangi 2.000"),
                        new FieldError("foto", "Foto ini | terlalu besar."));
        assertThat(form.error("judul")).isEqualTo("Isi bagian ini.");
        assertThat(form.error("nama")).isNull();
    }

    @Test
    void aCodeWithoutWordsIsShownAsMissing() {
        Form form = Form.refused(Map.of(), Map.of("judul", "typed.nothing"), words);

        assertThat(form.error("judul")).contains("⟦");
    }

    @Test
    void whatWasTypedStaysEvenWhereItIsNothing() {
        Form form = new Form(Map.of("judul", "Lampu", "tempat", ""), Map.of());

        assertThat(form.get("judul", "sebelumnya")).isEqualTo("Lampu");
        assertThat(form.get("tempat", "sebelumnya")).isEmpty();
        assertThat(form.get("cerita", "sebelumnya")).isEqualTo("sebelumnya");
        assertThat(form.get("cerita")).isEmpty();
    }
}
