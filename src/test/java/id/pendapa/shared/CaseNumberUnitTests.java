package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberUnitTests {

    @Test
    void theOrdinalHasSixDigitsAndMoreWhereNeeded() {
        assertThat(CaseNumber.of("TKR", 2026, 12)).hasToString("TKR-2026-000012");
        assertThat(CaseNumber.of("TKR", 2026, 1_234_567)).hasToString("TKR-2026-1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TKR-2026-000012", " tkr-2026-000012 ", "TKR - 2026 - 000012", "TKR–2026–000012"})
    void isReadAsTyped(String typed) {
        assertThat(CaseNumber.find(typed)).contains(CaseNumber.of("TKR", 2026, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TKR", "TKR-2026", "TKR-2026-12", "TKR-2026-000012/..", "TKR2026000012", "' OR 1=1 --"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(CaseNumber.find(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(typed));
    }
}
