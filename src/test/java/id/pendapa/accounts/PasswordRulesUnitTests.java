package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesUnitTests {

    @ParameterizedTest
    @CsvSource({
        "pendek,password.short",
        "Password1234,password.common",
        "qwerty123456,password.common",
        "aaaaaaaaaaaabbbb,password.common",
        "sari.admin kuda biru,password.name"
    })
    void whatIsGuessedFirstIsRefused(String password, String fault) {
        assertThat(PasswordRules.fault(password, "sari.admin")).isEqualTo(fault);
    }

    @Test
    void longWordsOfOnesOwnAreGood() {
        assertThat(PasswordRules.fault("kuda biru makan soto", "sari.admin")).isNull();
        assertThat(PasswordRules.fault("é".repeat(30) + "abcdefgh", "x")).isNull();
        assertThat(PasswordRules.fault("é".repeat(40) + "abcdefgh", "x")).isEqualTo("password.long");
    }
}
