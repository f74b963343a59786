package id.pendapa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalUnitTests {

    @Test
    void sortsKeysAndEscapes() {
        byte[] bytes = Canonical.bytes(Map.of("b", "Nur\"aini\n", "a", "ꦥ"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"ꦥ\",\"b\":\"Nur\\\"aini\\u000a\"}");
    }

    @Test
    void anotherSaltGivesAnotherCommitment() {
        byte[] bytes = Canonical.bytes(Map.of("a", "1"));
        assertThat(Canonical.commitment(new byte[32], bytes))
                .hasSize(32)
                .isNotEqualTo(Canonical.commitment(new byte[] {1}, bytes));
    }
}
