package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Finding;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.InvalidException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request in: once per form, with its rules evaluated again, in one transaction with number, history, papers,
 * findings, message and audit row.
 */
@Service
public class RequestIntake {

    private final Gate gate;
    private final FormKeys formKeys;
    private final MoveTools tools;
    private final IntakeRecords records;

    RequestIntake(Gate gate, FormKeys formKeys, MoveTools tools, IntakeRecords records) {
        this.gate = gate;
        this.formKeys = formKeys;
        this.tools = tools;
        this.records = records;
    }

    /**
     * Takes it in, or answers the same form again.
     *
     * @return the public number
     * @throws InvalidException {@code request.not-eligible} if a rule forbids it, {@code request.incomplete} if a
     *     required answer is missing
     * @throws id.pendapa.shared.ConflictException if the form's key was used with other content
     * @throws id.pendapa.shared.ForbiddenException if a walk-in is entered by somebody who may not
     */
    @Transactional
    public String submit(Submission submission) {
        Actor actor =
                submission.channel() == Channel.ONLINE ? new Actor.Citizen() : gate.require(Permission.WALK_IN_CREATE);
        return formKeys.once(submission.formKey(), submission.content(), () -> takeIn(submission, actor));
    }

    private String takeIn(Submission submission, Actor actor) {
        Findings findings = tools.evaluate(submission.service(), submission.answers());
        List<Finding> blocking = findings.blocking();
        if (!blocking.isEmpty()) {
            throw new InvalidException(
                    "request.not-eligible", blocking.get(0).rule().id());
        }
        Answers asked =
                submission.answers().only(findings.asked(submission.service().definition()));
        refuseIncomplete(submission, findings, asked);
        return records.write(submission, asked, findings, actor);
    }

    private static void refuseIncomplete(Submission submission, Findings findings, Answers asked) {
        findings.pages(submission.service().definition()).stream()
                .flatMap(page -> findings.fields(submission.service().definition(), page).stream())
                .filter(Field::required)
                .map(Field::key)
                .filter(key -> asked.find(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidException("request.incomplete", key);
                });
    }
}
