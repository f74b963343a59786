package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.platform.Actor;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.CheckView.Release;
import id.pendapa.requests.PortsOfTests.World;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.AskedItem;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.ActionInput.Receiver;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.PhoneNumber;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(PortsOfTests.class)
class RequestLifeModuleTests {

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestActions actions;

    @Autowired
    ApplicantCheck check;

    @Autowired
    ApplicantActions applicant;

    @Autowired
    ApplicantCompletion completion;

    @Autowired
    LetterProgress letterProgress;

    @Autowired
    LapseCompletions lapse;

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
    void nobodyIsSignedIn() {
        world.staff = null;
        world.ownNik.clear();
        world.acts.clear();
        world.notices.clear();
    }

    @Test
    void theSameFormTwiceMakesOneRequestAndWithOtherContentNone() {
        UUID key = UUID.randomUUID();
        String number = intake.submit(submission(key, SampleService.answers()));

        assertThat(intake.submit(submission(key, SampleService.answers()))).isEqualTo(number);
        Answers other = SampleService.answers().with("keperluan", new Answer.Text("Lain"));
        assertThatThrownBy(() -> intake.submit(submission(key, other))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aSubmissionWritesRequestPapersMessageAndAuditRow() {
        String number = submit();

        ServiceRequest request = requests.get(number);
        assertThat(request.state()).isEqualTo("DIAJUKAN");
        assertThat(seals.name(request)).isEqualTo("Suharti Contoh");
        assertThat(world.movedFiles).anyMatch(move -> move.startsWith("berkas-1") && move.contains(number));
        assertThat(world.notices)
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.recipient().phone()).isEqualTo(new PhoneNumber("+6281234567890")));
        assertThat(world.acts)
                .singleElement()
                .satisfies(act -> assertThat(act.action()).isEqualTo("request.submitted"));
        assertThat(jdbc.sql("SELECT count(*) FROM rule_finding WHERE request_id = :id")
                        .param("id", request.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRuleThatForbidsItIsJudgedAgainAtSubmission() {
        Answers tooYoung = SampleService.answers()
                .with(
                        "pemohon",
                        new Answer.Person(
                                "Anak Contoh",
                                new Answer.Identity(null, "Belum punya"),
                                "Salatiga",
                                LocalDate.of(2015, 1, 1),
                                "L",
                                "Pelajar"));

        assertThatThrownBy(() -> intake.submit(submission(UUID.randomUUID(), tooYoung)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.not-eligible"));
    }

    @Test
    void aMissingRequiredAnswerIsRefused() {
        assertThatThrownBy(() -> intake.submit(
                        submission(UUID.randomUUID(), SampleService.answers().without("ktp"))))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.incomplete"));
    }

    @Test
    void theWholeWayLeadsToALetterThatIsReleasedOnceAllIsKnown() {
        String number = submit();
        as(1, "LOKET");
        actions.perform(number, 1, "NYATAKAN_LENGKAP", ActionInput.NOTHING);
        as(2, "KASI_PELAYANAN");
        actions.perform(number, 2, "SETUJUI", identityChecked());
        assertThat(world.letterOrders).last().satisfies(order -> {
            assertThat(order.requestNumber()).isEqualTo(number);
            assertThat(order.holderName()).isEqualTo("Suharti Contoh");
        });
        assertThat(applicant.view(known(number)).release()).isEqualTo(Release.NOT_READY);

        world.letters.put(number, PortsOfTests.state("PENGANTAR", LetterState.Stage.SIGNED));
        letterProgress.signed(number, "PENGANTAR", "400/1/2026");

        assertThat(requests.get(number).state()).isEqualTo("TERBIT");
        assertThat(applicant.view(known(number)).release()).isEqualTo(Release.RELEASED);
        assertThat(applicant.download(known(number), "PENGANTAR").fileName()).isEqualTo("surat.pdf");
        as(1, "LOKET");
        actions.perform(
                number,
                4,
                "SERAHKAN",
                ActionInput.NOTHING.handing(new HandOver(Receiver.APPLICANT, "Suharti", "KTP asli", false)));
        assertThat(requests.get(number).outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void theSlowerOfTwoOfficersIsTold() {
        String number = submit();
        as(1, "LOKET");
        actions.perform(number, 1, "NYATAKAN_LENGKAP", ActionInput.NOTHING);

        assertThatThrownBy(() -> actions.perform(number, 1, "NYATAKAN_LENGKAP", ActionInput.NOTHING))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void fourEyesAndTheOwnRequestAreRefused() {
        String number = submit();
        as(1, "LOKET");
        actions.perform(number, 1, "NYATAKAN_LENGKAP", ActionInput.NOTHING);
        as(1, "KASI_PELAYANAN");
        assertThatThrownBy(() -> actions.perform(number, 2, "SETUJUI", identityChecked()))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.hindered.same-person"));

        as(2, "KASI_PELAYANAN");
        world.ownNik.add(seals.nikIndex(Nik.of(SampleService.NIK)));
        assertThatThrownBy(() -> actions.perform(number, 2, "SETUJUI", identityChecked()))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.hindered.own-request"));
        assertThat(actions.listPossibilities(number)).allMatch(possibility -> !possibility.isAllowed());
    }

    @Test
    void anActionWithoutWhatItAsksForChangesNothing() {
        String number = submit();
        as(1, "LOKET");

        assertThatThrownBy(() -> actions.perform(number, 1, "MINTA_PERBAIKAN", ActionInput.NOTHING))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refused -> assertThat(refused.code()).isEqualTo("request.need.items"));
        assertThat(requests.get(number).version()).isEqualTo(1);
    }

    @Test
    void aCompletionPausesTheClockAndIsAnsweredByTheApplicant() {
        String number = submit();
        askForKtp(number);
        CheckView waiting = applicant.view(known(number));
        assertThat(waiting.phase()).isEqualTo(Phase.WAITING_APPLICANT);
        assertThat(waiting.promises().pausedSince()).isEqualTo(SettableClock.START);
        assertThat(waiting.completion())
                .isNotNull()
                .satisfies(asked -> assertThat(asked.items())
                        .singleElement()
                        .satisfies(item -> assertThat(item.reason()).isEqualTo("Foto KTP buram.")));

        clock.advance(Duration.ofHours(1));
        Map<String, Answer> sent = Map.of("ktp", new Answer.Files(List.of(), true));
        completion.complete(known(number), 2, Answers.of(sent), UUID.randomUUID());

        CheckView after = applicant.view(known(number));
        assertThat(after.phase()).isEqualTo(Phase.OPEN);
        assertThat(after.completion()).isNull();
        assertThat(after.promises().pausedMinutes()).isEqualTo(60);
    }

    @Test
    void nothingPersonalShowsBeforeTheBirthDateIsNamed() {
        String number = submit();
        askForKtp(number);
        String code = seals.secret(requests.get(number));

        Grant grant = check.check(number, SecretCodes.inGroups(code).toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();
        CheckView view = applicant.view(grant);
        assertThat(view.applicantName()).isNull();
        assertThat(view.toString()).doesNotContain("Suharti", "buram");
        assertThatThrownBy(() -> applicant.download(grant, "PENGANTAR")).isInstanceOf(ForbiddenException.class);
        assertThat(check.identify(grant, LocalDate.of(1999, 9, 9))).isEmpty();
        assertThat(check.identify(grant, SampleService.BIRTH))
                .get()
                .satisfies(
                        more -> assertThat(applicant.view(more).applicantName()).isEqualTo("Suharti Contoh"));
    }

    @Test
    void aWrongCodeAndAnUnknownNumberLookTheSame() {
        assertThat(check.check(submit(), "AAAABBBBCCCCDDDD")).isEmpty();
        assertThat(check.check("TKR-2026-999999", "AAAABBBBCCCCDDDD")).isEmpty();
    }

    @Test
    void aGrantInACookieOpensOnlyItsRequestAndEndsAfterHalfAnHour() {
        Grant grant =
                check.check(submit(), seals.secret(requests.get(newest()))).orElseThrow();
        String cookie = check.seal(grant);

        assertThat(check.open(cookie, grant.number())).contains(grant);
        assertThat(check.open(cookie, "TKR-2026-999999")).isEmpty();
        assertThat(check.open("abc", grant.number())).isEmpty();
        clock.advance(Duration.ofMinutes(31));
        assertThat(check.open(cookie, grant.number())).isEmpty();
    }

    @Test
    void theApplicantWithdrawsWhileItIsPossible() {
        String number = submit();
        UUID key = UUID.randomUUID();
        applicant.withdraw(known(number), 1, "Tidak jadi.", key);
        applicant.withdraw(known(number), 1, "Tidak jadi.", key);

        assertThat(requests.get(number).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThatThrownBy(() -> applicant.withdraw(known(number), 2, "Lagi.", UUID.randomUUID()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> applicant.download(known(number), "PENGANTAR")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRequestThatNobodyCompletesLapses() {
        String number = submit();
        askForKtp(number);
        clock.advance(Duration.ofDays(31));

        lapse.run();

        assertThat(requests.get(number).outcome()).isEqualTo(Outcome.LAPSED);
    }

    private String submit() {
        return intake.submit(submission(UUID.randomUUID(), SampleService.answers()));
    }

    private String newest() {
        return jdbc.sql("SELECT max(number) FROM service_request")
                .query(String.class)
                .single();
    }

    private void askForKtp(String number) {
        as(1, "LOKET");
        List<AskedItem> items = List.of(new AskedItem("ktp", "Foto KTP buram."));
        actions.perform(number, 1, "MINTA_PERBAIKAN", new ActionInput(null, null, null, items, Set.of(), null, null));
    }

    private static ActionInput identityChecked() {
        return new ActionInput(null, null, null, List.of(), Set.of(), "KTP_ASLI", null);
    }

    private static Submission submission(UUID key, Answers answers) {
        return new Submission(SampleService.PUBLISHED, answers, Channel.ONLINE, null, Set.of(), key);
    }

    private static Grant known(String number) {
        return new Grant(number, true, SettableClock.START.plus(Duration.ofDays(365)), false);
    }

    private void as(long accountId, String duty) {
        world.staff = new Actor.Staff(
                accountId, accountId, "Wahyu Contoh", "Petugas", "Kecamatan", Set.of(new Actor.HeldDuty(duty, null)));
    }
}
