package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendapa.accounts.AskedLesson.Day;
import id.pendapa.accounts.AskedLesson.Gap;
import id.pendapa.office.HeldPosition;
import id.pendapa.office.HeldPosition.HoldKind;
import id.pendapa.platform.Permission;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The days of grace begin with the last of what had to come; who holds nothing that asks for a lesson lacks none. */
class AskedLessonUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private static AskedLesson asked(String permission, String since) {
        return new AskedLesson(permission, "data-pribadi", "Data pribadi", since, 14);
    }

    private static HeldPosition position(String duty, LocalDate since) {
        return new HeldPosition(1, duty, duty, "Kecamatan", null, HoldKind.DEFINITIF, since, Set.of(duty));
    }

    private static List<Gap> gaps(String permission, String since, LocalDate account, HeldPosition... held) {
        Day day = new Day(TODAY, ZoneId.of("Asia/Jakarta"), account, List.of(held), PermissionTable.shipped());
        return AskedLesson.gaps(List.of(asked(permission, since)), day);
    }

    @Test
    void theLastOfRulePositionAndAccountCounts() {
        String rule = "2026-11-01T18:00:00+00:00"; // The second of November in Jakarta.
        assertThat(gaps("FILE_OPEN", rule, LONG_AGO, position("LOKET", LONG_AGO)))
                .containsExactly(new Gap(
                        Permission.FILE_OPEN, "data-pribadi", "Data pribadi", LocalDate.of(2026, 11, 16), true));
        assertThat(gaps("FILE_OPEN", rule, LONG_AGO, position("LOKET", TODAY)))
                .extracting(Gap::until, Gap::lost)
                .containsExactly(tuple(TODAY.plusDays(14), false));
        assertThat(gaps("FILE_OPEN", rule, TODAY.minusDays(14), position("LOKET", LONG_AGO)))
                .extracting(Gap::lost)
                .as("the last day is still a day")
                .containsExactly(false);
    }

    @Test
    void aDeputyNeitherLosesNorWinsTime() {
        String rule = "2026-01-01T00:00:00+00:00";
        assertThat(gaps("FILE_OPEN", rule, LONG_AGO, position("LOKET", LONG_AGO), position("KASI_PELAYANAN", TODAY)))
                .extracting(Gap::lost)
                .containsExactly(true);
        assertThat(gaps("LETTER_SIGN", rule, LONG_AGO, position("LOKET", LONG_AGO), position("KASI_PELAYANAN", TODAY)))
                .as("what only the deputy may do")
                .extracting(Gap::lost)
                .containsExactly(false);
    }

    @Test
    void whatIsNotHeldNotKnownOrNeverTakenIsNotMissing() {
        String rule = "2026-01-01T00:00:00+00:00";
        assertThat(gaps("FILE_OPEN", rule, LONG_AGO, position("AUDITOR", LONG_AGO)))
                .isEmpty();
        assertThat(gaps("OF_ANOTHER_VERSION", rule, LONG_AGO, position("LOKET", LONG_AGO)))
                .isEmpty();
        assertThat(gaps("ACCOUNT_MANAGE", rule, LONG_AGO, position("ADMIN", LONG_AGO)))
                .isEmpty();
        assertThat(gaps("LESSON_READ", rule, LONG_AGO, position("LOKET", LONG_AGO)))
                .isEmpty();
    }
}
