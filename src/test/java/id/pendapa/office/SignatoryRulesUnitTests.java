package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.office.HeldPosition.HoldKind;
import id.pendapa.office.SignatoryRules.Holder;
import id.pendapa.office.SignatoryRules.Seat;
import id.pendapa.shared.InvalidException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoryRulesUnitTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DEFINITIF, -, -, -, CAMAT",
                "PLT, -, -, -, Plt. CAMAT",
                "PLH, -, -, -, Plh. CAMAT",
                "DEFINITIF, -, -, Wali Kota, a.n. WALI KOTA|CAMAT",
                "PLH, -, -, Wali Kota, a.n. WALI KOTA|Plh. CAMAT",
                "-, DEFINITIF, -, -, a.n. CAMAT|SEKCAM",
                "-, PLH, -, -, a.n. CAMAT|Plh. SEKCAM",
                "-, DEFINITIF, -, Wali Kota, a.n. WALI KOTA|CAMAT|u.b.|SEKCAM",
                "-, PLT, -, Wali Kota, a.n. WALI KOTA|CAMAT|u.b.|Plt. SEKCAM",
                "-, -, DEFINITIF, -, a.n. CAMAT|SEKCAM|u.b.|KASI",
                "-, -, PLT, -, a.n. CAMAT|SEKCAM|u.b.|Plt. KASI"
            })
    void writesTheLinesOfEachMix(
            @Nullable HoldKind camat,
            @Nullable HoldKind sekcam,
            @Nullable HoldKind kasi,
            @Nullable String onBehalfOf,
            String lines) {
        Signatory signatory = SignatoryRules.choose(wish(onBehalfOf, true), seats(camat, sekcam, kasi));

        assertThat(String.join("|", signatory.headingLines())).isEqualTo(lines);
    }

    @Test
    void refusesADelegateWhereTheLetterAllowsNone() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> SignatoryRules.choose(wish(null, false), seats(null, HoldKind.DEFINITIF, null)));
    }

    @Test
    void refusesASecondStepForThePowerOfAnotherOffice() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(
                        () -> SignatoryRules.choose(wish("Wali Kota", true), seats(null, null, HoldKind.DEFINITIF)));
    }

    private static SignatoryWish wish(@Nullable String onBehalfOf, boolean delegable) {
        return new SignatoryWish("CAMAT", null, onBehalfOf, delegable);
    }

    private static List<Seat> seats(@Nullable HoldKind camat, @Nullable HoldKind sekcam, @Nullable HoldKind kasi) {
        return List.of(seat(1, "Camat", camat), seat(2, "Sekcam", sekcam), seat(3, "Kasi", kasi));
    }

    private static Seat seat(long id, String title, @Nullable HoldKind kind) {
        return new Seat(
                id, title, SigningMethod.BASAH, kind == null ? null : new Holder(id, "Contoh", null, null, kind));
    }
}
