package id.pendapa.example;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.letters.LetterForStaff;
import id.pendapa.letters.LetterSigning;
import id.pendapa.letters.SignerReading;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.ApplicantCompletion;
import id.pendapa.requests.CheckView;
import id.pendapa.requests.Desk;
import id.pendapa.requests.DeskTaking;
import id.pendapa.requests.DeskView;
import id.pendapa.requests.RequestActions;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.AskedItem;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.ActionInput.Receiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** One step of an invented request, by whom it falls to. */
@Component
class InventedSteps {

    private static final String PASSWORD = "pendapa-contoh";
    private static final Duration SIGHT = Duration.ofMinutes(30);

    /** Sends back what lies before them for signing; takes nothing from the queue. */
    private static final String SIGNS_ONLY = "CAMAT";

    /** Who of the example holds which duty. */
    private static final Map<String, String> OFFICERS = Map.of(
            "LOKET", "loket",
            "KELURAHAN", "kelurahan",
            "LURAH", "lurah",
            "KASI_PELAYANAN", "kasi",
            "KASI_PEMERINTAHAN", "kasi2",
            "SEKCAM", "sekcam",
            "CAMAT", "camat");

    private final ExampleOfficers officers;
    private final Desk desk;
    private final DeskTaking taking;
    private final RequestActions actions;
    private final SignerReading waiting;
    private final LetterSigning signing;
    private final ApplicantActions applicant;
    private final ApplicantCompletion completion;
    private final OfficeTime time;

    InventedSteps(
            ExampleOfficers officers,
            Desk desk,
            DeskTaking taking,
            RequestActions actions,
            SignerReading waiting,
            LetterSigning signing,
            ApplicantActions applicant,
            ApplicantCompletion completion,
            OfficeTime time) {
        this.officers = officers;
        this.desk = desk;
        this.taking = taking;
        this.actions = actions;
        this.waiting = waiting;
        this.signing = signing;
        this.applicant = applicant;
        this.completion = completion;
        this.time = time;
    }

    void take(ServiceDefinition definition, String number, Action action, Answers answers) {
        switch (action.duty()) {
            case Action.SYSTEM -> {
                String letter = Objects.requireNonNull(action.afterLetter());
                officers.as(officer(definition.letter(letter).signatory()), () -> sign(number));
            }
            case Action.APPLICANT -> ofApplicant(number, action, answers);
            default -> officers.as(officer(action.duty()), () -> ofOfficer(number, action, answers));
        }
    }

    private static String officer(String duty) {
        return Optional.ofNullable(OFFICERS.get(duty))
                .orElseThrow(() -> new IllegalStateException("The example has nobody for " + duty));
    }

    private void sign(String number) {
        LetterForStaff letter = waiting.listWaiting("", true).letters().stream()
                .filter(one -> one.requestNumber().equals(number))
                .findFirst()
                .orElseThrow();
        signing.sign(letter.code(), letter.version(), PASSWORD);
    }

    private void ofOfficer(String number, Action action, Answers answers) {
        DeskView seen = desk.open(number);
        if (!seen.mine() && !action.duty().equals(SIGNS_ONLY)) {
            taking.take(number, seen.version(), TurnCause.AT_COUNTER, "Pemohon menunggu di loket");
            seen = desk.open(number);
        }
        actions.perform(number, seen.version(), action.code(), input(action, answers));
    }

    private static ActionInput input(Action action, Answers answers) {
        return new ActionInput(
                action.asks(Need.REASON) ? "Berkas tidak sesuai dengan ketentuan layanan ini" : null,
                action.asks(Need.LEGAL_BASIS) ? "Standar pelayanan kecamatan (contoh)" : null,
                action.asks(Need.LEGAL_BASIS) ? "Datang ke loket dalam 14 hari" : null,
                action.asks(Need.ITEMS) ? List.of(asked(answers)) : List.of(),
                action.asks(Need.CHECKLIST) ? all(action) : Set.of(),
                action.asks(Need.IDENTITY) ? "KTP_ASLI" : null,
                action.asks(Need.HAND_OVER) ? handOver(action) : null);
    }

    private static HandOver handOver(Action action) {
        boolean toOffice = action.clock() == ClockEffect.WAIT_OTHER;
        return new HandOver(Receiver.APPLICANT, toOffice ? "Petugas Contoh" : "", "KTP", false);
    }

    private static Set<Integer> all(Action action) {
        return IntStream.range(0, action.checklist().size()).boxed().collect(Collectors.toSet());
    }

    private static AskedItem asked(Answers answers) {
        String paper = answers.papers().keySet().stream().findFirst().orElse("keperluan");
        return new AskedItem(paper, "Fotonya tidak terbaca");
    }

    private void ofApplicant(String number, Action action, Answers answers) {
        Grant grant = new Grant(number, true, time.now().plus(SIGHT), false);
        CheckView seen = applicant.view(grant);
        CheckView.Completion asked = seen.completion();
        if (asked != null && asked.action().equals(action.code())) {
            completion.complete(grant, seen.version(), again(asked, answers), UUID.randomUUID());
        } else if (action.code().equals(seen.receiveAction())) {
            applicant.receive(grant, seen.version(), UUID.randomUUID());
        } else {
            applicant.withdraw(grant, seen.version(), "Tidak jadi", UUID.randomUUID());
        }
    }

    private static Answers again(CheckView.Completion asked, Answers answers) {
        return Answers.of(asked.items().stream()
                .collect(Collectors.toMap(CheckView.Item::fieldKey, item -> answer(answers, item.fieldKey()))));
    }

    private static Answer answer(Answers answers, String key) {
        return answers.find(key).orElseThrow();
    }
}
