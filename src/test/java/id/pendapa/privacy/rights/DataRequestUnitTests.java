package id.pendapa.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.privacy.rights.DataRequest.Decision;
import id.pendapa.privacy.rights.DataRequest.Ground;
import id.pendapa.privacy.rights.DataRequest.Kind;
import id.pendapa.privacy.rights.DataRequest.Outcome;
import id.pendapa.privacy.rights.DataRequest.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataRequestUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    /** The copy is whole: whoever may see a part only must not be able to fetch it. */
    @Test
    void theCopyOpensOnlyWhereAccessWasGrantedInFull() {
        assertThat(decided(Kind.ACCESS, new Decision(Outcome.GRANTED, null, "Ya", "PPDP", NOW))
                        .hasCopy())
                .isTrue();
        assertThat(decided(Kind.ACCESS, new Decision(Outcome.PARTLY, Ground.OTHERS_DATA, "Di loket", "PPDP", NOW))
                        .hasCopy())
                .isFalse();
        assertThat(decided(Kind.ACCESS, new Decision(Outcome.REFUSED, Ground.SAFETY, "Tidak", "PPDP", NOW))
                        .hasCopy())
                .isFalse();
        assertThat(decided(Kind.CORRECTION, new Decision(Outcome.GRANTED, null, "Ya", "PPDP", NOW))
                        .hasCopy())
                .isFalse();
        assertThat(decided(Kind.ACCESS, null).hasCopy()).isFalse();
    }

    private static DataRequest decided(Kind kind, @Nullable Decision decision) {
        return new DataRequest(
                1,
                new UUID(0, 1),
                "TKR-2026-000001",
                kind,
                "",
                null,
                NOW,
                NOW.plus(DataRequest.ANSWER_WITHIN),
                1,
                decision == null ? State.OPEN : State.DECIDED,
                decision == null ? null : NOW,
                decision,
                null,
                null);
    }
}
