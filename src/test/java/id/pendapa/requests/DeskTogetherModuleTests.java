package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.platform.Actor;
import id.pendapa.requests.DeskHandOver.Colleague;
import id.pendapa.requests.PortsOfTests.World;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Hindrance;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import id.pendapa.testing.ModuleTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two officers on one request: given from hand to hand, and the second person who is missing. */
@ModuleTest
@Import(PortsOfTests.class)
class DeskTogetherModuleTests {

    private static final ActionInput SEEN_KTP =
            new ActionInput(null, null, null, List.of(), Set.of(), "KTP_ASLI", null);

    @Autowired
    RequestIntake intake;

    @Autowired
    Desk desk;

    @Autowired
    DeskTaking taking;

    @Autowired
    DeskHandOver handOver;

    @Autowired
    FourEyes fourEyes;

    @Autowired
    DeskContact contact;

    @Autowired
    RequestSeals seals;

    @Autowired
    World world;

    @BeforeEach
    void nobodyIsThere() {
        world.staff = null;
        world.acts.clear();
        world.sights.clear();
        world.colleagues.clear();
        world.ownNikOf.clear();
    }

    @Test
    void aColleagueWhoMayGoOnWithItGetsTheRequest() {
        String number = takenBySeven();
        world.colleagues.addAll(List.of(officer(7, "LOKET"), officer(8, "LOKET"), officer(9, "SEKCAM")));
        assertThat(handOver.open(number).colleagues())
                .extracting(Colleague::accountId)
                .containsExactly(8L);

        UUID form = UUID.randomUUID();
        handOver.give(number, 2, 8, "Saya cuti besok", form);
        world.staff = officer(8, "LOKET");
        assertThat(desk.list(DeskList.Tab.MINE, null).items())
                .extracting(DeskList.Item::number)
                .contains(number);
        assertThat(desk.reveal(number).history()).anySatisfy(step -> {
            assertThat(step.text()).isEqualTo("Permohonan diserahkan kepada Petugas 8.");
            assertThat(step.reason()).isEqualTo("Saya cuti besok");
        });
        assertThat(world.acts)
                .filteredOn(act -> act.action().equals("request.given"))
                .singleElement()
                .satisfies(act -> assertThat(act.facts()).containsEntry("to", "staff:8"));
    }

    @Test
    void theReasonMayBeLeftOutAndTheSecondPressGivesOnce() {
        String number = takenBySeven();
        world.colleagues.add(officer(8, "LOKET"));
        refused("request.give.other-duty", () -> handOver.give(number, 2, 99, "", UUID.randomUUID()));
        assertThatThrownBy(() -> handOver.give(number, 1, 8, "", UUID.randomUUID()))
                .isInstanceOf(ConflictException.class);
        handOver.give(number, 2, 8, " ", UUID.randomUUID());

        assertThatThrownBy(() -> handOver.give(number, 3, 8, "", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        DomainException.class, gone -> assertThat(gone.code()).isEqualTo("request.take-first"));
        assertThat(desk.reveal(number).history())
                .filteredOn(step -> step.text().contains("diserahkan"))
                .singleElement()
                .satisfies(step -> assertThat(step.reason()).isNull());
    }

    @Test
    void nobodyIsGivenTheirOwnRequest() {
        String number = takenBySeven();
        world.colleagues.add(officer(8, "LOKET"));
        world.ownNikOf.put(8L, List.of(seals.nikIndex(Nik.of(SampleService.NIK))));

        assertThat(handOver.open(number).colleagues()).isEmpty();
        refused("request.give.own-request", () -> handOver.give(number, 2, 8, "", UUID.randomUUID()));
    }

    @Test
    void theOneWhoDidTheFirstStepIsNotGivenTheSecond() {
        String number = stated(officer(7, "LOKET", "KASI_PELAYANAN"));
        world.staff = officer(9, "KASI_PELAYANAN");
        taking.take(number, 3, TurnCause.OTHER, "Mendesak");
        world.colleagues.add(officer(7, "LOKET", "KASI_PELAYANAN"));

        assertThat(handOver.open(number).colleagues()).isEmpty();
        refused("request.give.same-person", () -> handOver.give(number, 4, 7, "", UUID.randomUUID()));
    }

    @Test
    void theSuperiorLetsTheSamePersonGoOnForOneStepOfOneRequest() {
        Actor.Staff both = officer(7, "LOKET", "KASI_PELAYANAN");
        String number = stated(both);
        String other = stated(both);
        assertThat(desk.open(number).held()).singleElement().satisfies(held -> {
            assertThat(held.why()).isEqualTo(Hindrance.SAME_PERSON);
            assertThat(held.others()).containsExactly("NYATAKAN_LENGKAP");
        });

        world.staff = officer(5, "SEKCAM");
        assertThat(fourEyes.open(number).guarded())
                .extracting(action -> action.code())
                .containsExactly("SETUJUI");
        refused("four-eyes.reason", () -> fourEyes.lift(number, 3, "SETUJUI", " ", UUID.randomUUID()));
        refused("four-eyes.action", () -> fourEyes.lift(number, 3, "SERAHKAN", "Kasi sakit", UUID.randomUUID()));
        assertThatThrownBy(() -> fourEyes.lift(number, 2, "SETUJUI", "Kasi sakit", UUID.randomUUID()))
                .isInstanceOf(ConflictException.class);
        UUID form = UUID.randomUUID();
        fourEyes.lift(number, 3, "SETUJUI", "Kasi sakit", form);
        fourEyes.lift(number, 3, "SETUJUI", "Kasi sakit", form);
        assertThat(fourEyes.open(number).guarded()).isEmpty();
        assertThat(world.acts)
                .filteredOn(act -> act.action().equals("request.four-eyes-lifted"))
                .hasSize(1);

        world.staff = both;
        assertThat(desk.open(other).held()).isNotEmpty();
        taking.take(number, 4, TurnCause.OTHER, "Mendesak");
        desk.act(number, 5, "SETUJUI", SEEN_KTP, UUID.randomUUID());
        assertThat(desk.reveal(number).history()).anySatisfy(step -> {
            assertThat(step.text()).isEqualTo("Atasan mengizinkan “SETUJUI” dilakukan tanpa orang kedua.");
            assertThat(step.reason()).isEqualTo("Kasi sakit");
        });
    }

    @Test
    void nobodyLiftsTheRuleForThemselves() {
        Actor.Staff everything = officer(7, "LOKET", "SEKCAM");
        String number = stated(everything);
        refused("four-eyes.self", () -> fourEyes.lift(number, 3, "SETUJUI", "Kasi sakit", UUID.randomUUID()));
        world.staff = officer(5, "SEKCAM");
        world.ownNikOf.put(5L, List.of(seals.nikIndex(Nik.of(SampleService.NIK))));
        refused("four-eyes.self", () -> fourEyes.lift(number, 3, "SETUJUI", "Kasi sakit", UUID.randomUUID()));
    }

    @Test
    void theWayToWhatsAppNamesOnlyNumberAndLinkAndIsWrittenDown() {
        String number = takenBySeven();
        assertThat(desk.open(number).hasPhone()).isTrue();
        world.sights.clear();

        DeskContact.Contact found = contact.open(number);
        assertThat(found.link()).startsWith("https://wa.me/6281234567890?text=").doesNotContain("Suharti");
        assertThat(found.text()).contains(number, "/cek?nomor=" + number).doesNotContain("Suharti", SampleService.NIK);
        assertThat(found).hasToString("Contact[" + number + "]");
        assertThat(world.sights).singleElement().satisfies(sight -> {
            assertThat(sight.purpose()).isEqualTo("desk-contact");
            assertThat(sight.fields()).containsExactly("applicant.phone");
        });
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String takenBySeven() {
        String number = submit();
        world.staff = officer(7, "LOKET");
        taking.take(number, 1, TurnCause.OTHER, "Mendesak");
        return number;
    }

    private String stated(Actor.Staff by) {
        String number = submit();
        world.staff = by;
        taking.take(number, 1, TurnCause.OTHER, "Mendesak");
        desk.act(number, 2, "NYATAKAN_LENGKAP", ActionInput.NOTHING, UUID.randomUUID());
        return number;
    }

    private String submit() {
        return intake.submit(new Submission(
                SampleService.PUBLISHED, SampleService.answers(), Channel.ONLINE, null, Set.of(), UUID.randomUUID()));
    }

    private static Actor.Staff officer(long account, String... duties) {
        Set<Actor.HeldDuty> held = new HashSet<>();
        for (String duty : duties) {
            held.add(new Actor.HeldDuty(duty, null));
        }
        return new Actor.Staff(account, account, "Contoh " + account, "Petugas " + account, "Unit", held);
    }
}
