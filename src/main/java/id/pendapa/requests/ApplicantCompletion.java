package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.FormKeys;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.CheckView.Completion;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Doer;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the applicant was asked to complete; the clock runs on from there. */
@Service
public class ApplicantCompletion {

    private final RequestRows rows;
    private final RequestMoves moves;
    private final CheckReading reading;
    private final FileStore files;
    private final FormKeys formKeys;

    ApplicantCompletion(
            RequestRows rows, RequestMoves moves, CheckReading reading, FileStore files, FormKeys formKeys) {
        this.rows = rows;
        this.moves = moves;
        this.reading = reading;
        this.files = files;
        this.formKeys = formKeys;
    }

    /** What files of a completion belong to until it is handed in. */
    public static Owner filesOf(String number) {
        return Owner.draft(AbandonedFiles.COMPLETION + number);
    }

    /**
     * Takes the new answers; the same form twice is taken once.
     *
     * @param answered an answer for everything that was asked for; others are refused
     * @throws InvalidException {@code request.completion.missing} if something asked for is not there
     * @throws ConflictException {@code request.stale} if nothing is asked for any more
     */
    @Transactional
    public void complete(Grant grant, int versionSeen, Answers answered, UUID formKey) {
        ApplicantActions.requireIdentified(grant);
        String content =
                grant.number() + "|" + Submission.withoutFileKeys(answered).toJson();
        formKeys.once(formKey, content, () -> completeNow(grant, versionSeen, answered));
        files.discardAll(filesOf(grant.number()));
    }

    private String completeNow(Grant grant, int versionSeen, Answers answered) {
        ServiceRequest request = rows.requests().get(grant.number());
        Completion completion = reading.read(request, true).completion();
        if (completion == null) {
            throw new ConflictException("request.stale");
        }
        Answers answers = moves.answers(request);
        for (CheckView.Item item : completion.items()) {
            Answer answer = answered.find(item.fieldKey())
                    .orElseThrow(() -> new InvalidException("request.completion.missing", item.label()));
            answers = answers.with(item.fieldKey(), answer);
            keep(request, item.fieldKey(), answer);
        }
        moves.move(request, versionSeen, Doer.applicant(), completion.action(), ActionInput.NOTHING, answers);
        return grant.number();
    }

    private void keep(ServiceRequest request, String key, Answer answer) {
        Instant now = moves.now();
        if (answer instanceof Answer.Files || answer instanceof Answer.Group) {
            rows.papers().replace(request.id(), key, now);
        }
        Answers.of(Map.of(key, answer)).papers().forEach((paperKey, paper) -> {
            paper.files().forEach(file -> files.move(file.key(), Owner.of("request", request.number())));
            rows.papers().add(request.id(), paperKey, paper, now);
        });
    }
}
