package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Finding;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.Actor;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.ServiceRequest.Sealed;
import id.pendapa.requests.ServiceRequests.NewRequest;
import id.pendapa.shared.Nik;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes all rows of a new request. Runs in the caller's transaction. */
@Component
class IntakeRecords {

    private final RequestRows rows;
    private final MoveTools tools;
    private final FileStore files;
    private final MoveEffects effects;

    IntakeRecords(RequestRows rows, MoveTools tools, FileStore files, MoveEffects effects) {
        this.rows = rows;
        this.tools = tools;
        this.files = files;
        this.effects = effects;
    }

    String write(Submission submission, Answers answers, Findings findings, Actor actor) {
        Instant now = tools.now();
        ServiceDefinition definition = submission.service().definition();
        State first = definition.flow().states().get(0);
        Applicant applicant = ApplicantReader.read(definition, answers);
        String number = rows.numbers().next();
        long id = rows.requests().insert(row(submission, answers, applicant, first, number, actor, now));
        rows.history()
                .add(
                        id,
                        Entry.of(1, Kind.SUBMITTED, RequestMoved.SUBMIT, actor, null, first.code(), null, Map.of(), now)
                                .with(StepResult.submitted(first)));
        for (Applicant.PersonNik person : applicant.persons()) {
            rows.requests().insertPerson(id, person.fieldKey(), tools.seals().nikIndex(person.nik()));
        }
        rows.families().add(id, definition, answers);
        answers.papers().forEach((key, paper) -> {
            paper.files().forEach(file -> files.move(file.key(), Owner.of("request", number)));
            rows.papers().add(id, key, paper, now);
        });
        seen(id, submission, actor, now);
        findings.all().forEach(finding -> note(id, number, finding, answers, now));
        effects.submitted(submission, answers, number, first, now);
        return number;
    }

    private NewRequest row(
            Submission submission,
            Answers answers,
            Applicant applicant,
            State first,
            String number,
            Actor actor,
            Instant now) {
        RequestSeals seals = tools.seals();
        String birth =
                applicant.birthDate() == null ? null : applicant.birthDate().toString();
        Nik nik = applicant.nik();
        return new NewRequest(
                number,
                submission.service().id(),
                submission.service().definition().code(),
                first.code(),
                first.phase(),
                first.duty(),
                first.level().name(),
                submission.channel(),
                applicant.kelurahanCode(),
                nik == null ? null : seals.nikIndex(nik),
                tools.beginClock(submission.service(), now),
                accountOf(actor),
                new Sealed(
                        seals.seal(number, "applicant_name_sealed", applicant.name()),
                        seals.sealOrNull(number, "applicant_birth_sealed", birth),
                        seals.seal(number, "answers_sealed", answers.toJson()),
                        seals.seal(number, "secret_sealed", SecretCodes.create()),
                        seals.sealOrNull(number, "helper_sealed", submission.helper())));
    }

    private static @Nullable Long accountOf(Actor actor) {
        return actor instanceof Actor.Staff staff ? staff.accountId() : null;
    }

    private void seen(long id, Submission submission, Actor actor, Instant now) {
        if (actor instanceof Actor.Staff staff) {
            submission
                    .seenPapers()
                    .forEach(key -> rows.papers().markSeen(id, key, staff.accountId(), staff.label(), now));
        }
    }

    private void note(long id, String number, Finding finding, Answers answers, Instant now) {
        String ruleId = finding.rule().id();
        String inputs = answers.only(finding.inputs()).toJson();
        rows.findings()
                .add(
                        id,
                        new RuleFindings.Found(
                                1,
                                ruleId,
                                finding.rule().kind().name(),
                                finding.result().name(),
                                tools.seals().sealInputs(number, 1, ruleId, inputs),
                                now));
    }
}
