package id.pendapa.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                " =1+1",
                "\t=1+1",
                "\u00A0=1+1",
                "\uFEFF@SUM(A1)",
                "\r\n-2+3",
                "+62",
                "＝1+1",
                "|calc",
                "1/2026",
                "12.1",
                "2026",
                "1-2"
            })
    void whatASpreadsheetWouldReckonStaysText(String cell) {
        assertThat(CsvTable.plain(cell)).startsWith("'").doesNotContain("\n", "\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400.12.2.1/001/TKR/2026", "2026-11-25", "Salah nama", ""})
    void whatIsTextAnywayIsLeftAlone(String cell) {
        assertThat(CsvTable.plain(cell)).isEqualTo(cell);
    }

    @Test
    void quotesAndSemicolonsStayInTheirCell() {
        assertThat(new String(
                        CsvTable.of(List.of("Nomor", "Alasan"), List.of(List.of("1/A", "kata \"lama\"; baru"))),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Nomor\";\"Alasan\"\r\n\"1/A\";\"kata \"\"lama\"\"; baru\"\r\n");
    }
}
