package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.platform.Actor;
import id.pendapa.requests.PortsOfTests.World;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(PortsOfTests.class)
class DeskModuleTests {

    private static final String AREA = "33.73.02.1007";

    @Autowired
    RequestIntake intake;

    @Autowired
    Desk desk;

    @Autowired
    DeskTaking taking;

    @Autowired
    DeskCorrection correction;

    @Autowired
    ServiceRequests requests;

    @Autowired
    RequestSeals seals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    World world;

    @BeforeEach
    void anEmptyDesk() {
        jdbc.sql("UPDATE service_request SET next_duty = NULL, assigned_account_id = NULL")
                .update();
        world.staff = null;
        world.acts.clear();
        world.sights.clear();
        world.notices.clear();
    }

    @Test
    void theOldestIsTakenWithoutAWordAndAYoungerOneOnlyWithAReason() {
        String older = submit();
        clock.advance(Duration.ofMinutes(5));
        String younger = submit();
        signIn(7, "LOKET", null);

        assertThat(desk.open(younger).olderWaits()).isEqualTo(older);
        assertThatThrownBy(() -> taking.take(younger, 1, TurnCause.OTHER, " "))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.take.reason"));
        taking.take(younger, 1, TurnCause.OTHER, "Pemohon sudah menunggu di loket");
        taking.take(older, 1, TurnCause.OTHER, "");

        assertThat(desk.list(DeskList.Tab.MINE, null).items())
                .extracting(DeskList.Item::number)
                .containsExactly(older, younger);
        assertThat(desk.reveal(younger).history())
                .anySatisfy(step -> assertThat(step.reason()).isEqualTo("Pemohon sudah menunggu di loket"));
    }

    @Test
    void nobodyActsOnWhatACollegueTook() {
        String number = submit();
        signIn(7, "LOKET", null);
        assertThatThrownBy(() -> act(number, 1, "NYATAKAN_LENGKAP")).isInstanceOf(ConflictException.class);
        taking.take(number, 1, TurnCause.OTHER, "");
        signIn(8, "LOKET", null);
        assertThatThrownBy(() -> taking.take(number, 2, TurnCause.OTHER, ""))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.taken"));
        assertThatThrownBy(() -> act(number, 2, "NYATAKAN_LENGKAP")).isInstanceOf(ConflictException.class);
        signIn(7, "LOKET", null);
        act(number, 2, "NYATAKAN_LENGKAP");

        assertThat(requests.get(number).state()).isEqualTo("VERIFIKASI_KASI");
        assertThat(requests.get(number).assigned()).isNull();
    }

    @Test
    void theSameFormTwiceActsOnce() {
        String number = submit();
        signIn(7, "LOKET", null);
        taking.take(number, 1, TurnCause.OTHER, "");
        UUID form = UUID.randomUUID();
        desk.act(number, 2, "NYATAKAN_LENGKAP", ActionInput.NOTHING, form);
        desk.act(number, 2, "NYATAKAN_LENGKAP", ActionInput.NOTHING, form);

        assertThat(requests.get(number).version()).isEqualTo(3);
    }

    @Test
    void whoTookItNotesTheOriginalAndTheFirstNameStays() {
        String number = submit();
        signIn(7, "LOKET", null);
        assertThatThrownBy(() -> taking.seeOriginal(number, "ktp")).isInstanceOf(ConflictException.class);
        taking.take(number, 1, TurnCause.OTHER, "");
        taking.seeOriginal(number, "ktp");
        taking.seeOriginal(number, "ktp");

        assertThat(desk.open(number).papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.seenBy()).isEqualTo("Petugas"));
    }

    @Test
    void anotherKelurahanDoesNotExistForThoseOfAKelurahan() {
        String number = submit();
        signIn(9, "KELURAHAN", "33.73.02.1002");
        assertThatThrownBy(() -> desk.open(number)).isInstanceOf(NotFoundException.class);
        assertThat(desk.list(DeskList.Tab.WAITING, null).items()).isEmpty();
        signIn(9, "KELURAHAN", AREA);
        assertThat(desk.open(number).number()).isEqualTo(number);
    }

    @Test
    void personalDataAreMaskedUntilAskedForAndEverySightIsWritten() {
        String number = submit();
        signIn(7, "LOKET", null);

        assertThat(desk.open(number).parts().toString()).doesNotContain(SampleService.NIK, "Melamar kerja");
        assertThat(desk.reveal(number).parts().toString()).contains(SampleService.NIK, "Melamar kerja");
        assertThat(world.sights).extracting(sight -> sight.purpose()).containsExactly("desk-open", "desk-review");
    }

    @Test
    void aCorrectionKeepsTheOldValueTellsTheApplicantAndMovesTheSearchKeys() {
        String number = submit();
        signIn(7, "LOKET", null);
        Answer.Person right = new Answer.Person(
                "Suharti Contoh Benar",
                new Answer.Identity(Nik.of("3373021708910000"), null),
                "Salatiga",
                SampleService.BIRTH,
                "P",
                "Pedagang");
        world.notices.clear();

        assertThatThrownBy(() -> correction.correct(number, 1, "pemohon", right, " ", UUID.randomUUID()))
                .isInstanceOf(InvalidException.class);
        correction.correct(number, 1, "pemohon", right, "Salah ketik", UUID.randomUUID());

        ServiceRequest request = requests.get(number);
        assertThat(seals.name(request)).isEqualTo("Suharti Contoh Benar");
        assertThat(request.persons()).containsExactly(seals.nikIndex(Nik.of("3373021708910000")));
        assertThat(desk.reveal(number).history())
                .anySatisfy(step -> assertThat(step.reason()).contains(SampleService.NIK, "Salah ketik"));
        assertThat(world.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.template().name()).isEqualTo("DIKOREKSI"));
        assertThatThrownBy(() -> correction.correct(number, 1, "pemohon", right, "Lagi", UUID.randomUUID()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void longListsArePagedWithoutLosingAny() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < DeskQueue.PAGE + 3; i++) {
            all.add(submit());
        }
        signIn(7, "LOKET", null);
        DeskList first = desk.list(DeskList.Tab.UNIT, null);
        DeskList second = desk.list(DeskList.Tab.UNIT, first.next());

        assertThat(first.items()).hasSize(DeskQueue.PAGE);
        assertThat(second.next()).isNull();
        Set<String> shown = new HashSet<>();
        first.items().forEach(item -> shown.add(item.number()));
        second.items().forEach(item -> shown.add(item.number()));
        assertThat(shown).isEqualTo(all);
    }

    @Test
    void whatIsPastItsPromiseIsListedAsLate() {
        String number = submit();
        signIn(7, "LOKET", null);
        assertThat(desk.list(DeskList.Tab.LATE, null).items()).isEmpty();
        clock.advance(Duration.ofDays(10));
        assertThat(desk.list(DeskList.Tab.LATE, null).items())
                .extracting(DeskList.Item::number)
                .containsExactly(number);
    }

    private void act(String number, int version, String action) {
        desk.act(number, version, action, ActionInput.NOTHING, UUID.randomUUID());
    }

    private String submit() {
        Answers answers = SampleService.answers();
        return intake.submit(
                new Submission(SampleService.PUBLISHED, answers, Channel.ONLINE, null, Set.of(), UUID.randomUUID()));
    }

    private void signIn(long account, String duty, @Nullable String kelurahan) {
        world.staff = new Actor.Staff(
                account,
                account,
                "Petugas Contoh",
                "Petugas",
                "Unit",
                Set.copyOf(List.of(new Actor.HeldDuty(duty, kelurahan))));
    }
}
