package id.pendapa.requests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.platform.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowEngineUnitTests {

    private static final String LOR = "33.73.02.1007";
    private static final String GENDONGAN = "33.73.02.1002";

    private final FlowEngine engine = new FlowEngine(SampleFlows.flow());

    static Stream<Action> edges() {
        return SampleFlows.flow().actions().stream();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void theRightActorMayDoEachActionFromEachOfItsStates(Action action) {
        for (String from : action.from()) {
            Decision decision = engine.decide(in(from), rightDoer(action), action.code());

            assertThat(decision).isInstanceOfSatisfying(Decision.Move.class, move -> {
                assertThat(move.from().code()).isEqualTo(from);
                assertThat(move.to().code()).isEqualTo(action.to());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("edges")
    void nobodyMayDoAnActionFromAnotherState(Action action) {
        SampleFlows.flow().states().stream()
                .filter(state -> !action.from().contains(state.code()))
                .forEach(state -> assertThat(engine.decide(in(state.code()), rightDoer(action), action.code()))
                        .isEqualTo(new Decision.Refused(Hindrance.OTHER_STATE)));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anActorOfAnotherKindIsRefused(Action action) {
        Doer wrong = action.duty().equals(Action.APPLICANT) ? officer(9, "CAMAT", null) : Doer.applicant();

        assertThat(engine.decide(in(action.from().get(0)), wrong, action.code()))
                .isEqualTo(new Decision.Refused(Hindrance.OTHER_DUTY));
    }

    @Test
    void anUnknownActionIsRefused() {
        assertThat(engine.decide(in("DIAJUKAN"), officer(1, "CAMAT", null), "TERBANG"))
                .isEqualTo(new Decision.Refused(Hindrance.UNKNOWN));
    }

    @Test
    void kelurahanStaffActOnlyOnRequestsOfTheirKelurahan() {
        assertThat(engine.decide(in("DIAJUKAN"), officer(1, "KELURAHAN", GENDONGAN), "VERIFIKASI"))
                .isEqualTo(new Decision.Refused(Hindrance.OTHER_KELURAHAN));
    }

    @Test
    void aDutyBoundToAKelurahanIsNoneOfTheKecamatan() {
        assertThat(engine.decide(in("VERIFIKASI_KASI"), officer(1, "KASI_PELAYANAN", LOR), "SETUJUI"))
                .isEqualTo(new Decision.Refused(Hindrance.OTHER_DUTY));
    }

    @Test
    void nobodyHandlesTheirOwnRequest() {
        Actor.Staff staff = staff(1, 1, "SEKCAM", null);

        assertThat(engine.decide(in("PARAF_SEKCAM"), Doer.officer(staff, true), "PARAF"))
                .isEqualTo(new Decision.Refused(Hindrance.OWN_REQUEST));
    }

    @Test
    void theSamePersonMayNotDoBothOfFourEyesEvenWithASecondAccount() {
        Situation done = in("PARAF_SEKCAM", new Deed("SETUJUI", "staff:1", 7L));

        assertThat(engine.decide(done, Doer.officer(staff(1, 8, "SEKCAM", null), false), "PARAF"))
                .isEqualTo(new Decision.Refused(Hindrance.SAME_PERSON));
        assertThat(engine.decide(done, Doer.officer(staff(2, 7, "SEKCAM", null), false), "PARAF"))
                .isEqualTo(new Decision.Refused(Hindrance.SAME_PERSON));
        assertThat(engine.decide(done, Doer.officer(staff(2, 8, "SEKCAM", null), false), "PARAF"))
                .isInstanceOf(Decision.Move.class);
    }

    @Test
    void aLiftedFourEyesRuleLetsTheSamePersonAct() {
        Situation lifted =
                new Situation("PARAF_SEKCAM", LOR, List.of(new Deed("SETUJUI", "staff:1", 1L)), Set.of("PARAF"));

        assertThat(engine.decide(lifted, officer(1, "SEKCAM", null), "PARAF")).isInstanceOf(Decision.Move.class);
    }

    @Test
    void theSigningOfAnotherLetterMovesNothing() {
        assertThat(engine.decide(in("MENUNGGU_TTD_LURAH"), Doer.afterLetter("LEGALISASI"), "SKTM_TERBIT"))
                .isEqualTo(new Decision.Refused(Hindrance.OTHER_DUTY));
        assertThat(engine.findAfterLetter(in("MENUNGGU_TTD_LURAH"), "LEGALISASI"))
                .isEmpty();
        assertThat(engine.findAfterLetter(in("MENUNGGU_TTD_LURAH"), "SKTM"))
                .map(Action::code)
                .contains("SKTM_TERBIT");
    }

    @Test
    void possibilitiesNameTheReasonWhyNot() {
        List<Possibility> seen = engine.possibilities(in("DIAJUKAN"), officer(1, "KELURAHAN", LOR));

        assertThat(seen)
                .extracting(possibility -> possibility.action().code(), Possibility::hindrance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("VERIFIKASI", null),
                        org.assertj.core.groups.Tuple.tuple("MINTA_PERBAIKAN", null),
                        org.assertj.core.groups.Tuple.tuple("BATALKAN", Hindrance.OTHER_DUTY));
    }

    @Test
    void anEndedRequestOffersNothing() {
        assertThat(engine.possibilities(in("SELESAI"), officer(1, "CAMAT", null)))
                .isEmpty();
        assertThat(SampleFlows.flow().state("SELESAI").outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void needsAreMissingUntilEachIsMet() {
        Action action = SampleFlows.flow().findAction("SETUJUI").orElseThrow();
        ActionInput half = new ActionInput(null, null, null, List.of(), Set.of(0), "KTP_ASLI", null);
        ActionInput whole = new ActionInput(null, null, null, List.of(), Set.of(0, 1), "KTP_ASLI", null);

        assertThat(Needs.missing(action, ActionInput.NOTHING)).containsExactly(Need.CHECKLIST, Need.IDENTITY);
        assertThat(Needs.missing(action, half)).containsExactly(Need.CHECKLIST);
        assertThat(Needs.missing(action, whole)).isEmpty();
    }

    @Test
    void askedItemsNeedAReasonEach() {
        Action action = SampleFlows.flow().findAction("MINTA_PERBAIKAN").orElseThrow();
        var noReason = List.of(new ActionInput.AskedItem("ktp", " "));
        var reason = List.of(new ActionInput.AskedItem("ktp", "Foto KTP buram."));

        assertThat(Needs.missing(action, new ActionInput(null, null, null, noReason, Set.of(), null, null)))
                .containsExactly(Need.ITEMS);
        assertThat(Needs.missing(action, new ActionInput(null, null, null, reason, Set.of(), null, null)))
                .isEmpty();
    }

    private static Doer rightDoer(Action action) {
        if (action.duty().equals(Action.APPLICANT)) {
            return Doer.applicant();
        }
        if (action.duty().equals(Action.SYSTEM)) {
            return action.afterLetter() == null ? Doer.task("lapse") : Doer.afterLetter(action.afterLetter());
        }
        boolean kelurahan = action.duty().equals("KELURAHAN");
        return officer(1, action.duty(), kelurahan ? LOR : null);
    }

    private static Situation in(String state, Deed... deeds) {
        return new Situation(state, LOR, List.of(deeds), Set.of());
    }

    private static Doer officer(long accountId, String duty, @Nullable String kelurahanCode) {
        return Doer.officer(staff(accountId, accountId, duty, kelurahanCode), false);
    }

    private static Actor.Staff staff(long accountId, long officialId, String duty, @Nullable String kelurahanCode) {
        return new Actor.Staff(
                accountId,
                officialId,
                "Wahyu Contoh",
                duty,
                "Kecamatan",
                Set.of(new Actor.HeldDuty(duty, kelurahanCode)));
    }
}
