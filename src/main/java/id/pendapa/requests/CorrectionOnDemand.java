package id.pendapa.requests;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.GrantedCorrections;
import id.pendapa.privacy.GrantedCorrections.Granted;
import id.pendapa.requests.DeskCorrection.Correctable;
import id.pendapa.requests.DeskCorrection.Manner;
import id.pendapa.requests.DeskCorrection.Open;
import id.pendapa.requests.LetterState.Stage;
import id.pendapa.requests.RequestCorrections.Correction;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what the data-protection officer granted: in the answers, or beside a record that stays as it is. */
@Service
class CorrectionOnDemand implements DeskCorrection.OnDemand {

    private final GrantedCorrections granted;
    private final DeskCorrection correction;
    private final RequestRows rows;
    private final MoveTools tools;
    private final ObjectProvider<LetterOfRequest> letters;
    private final StaffDirectory staffDirectory;
    private final Gate gate;
    private final FormKeys formKeys;
    private final Audit audit;
    private final Words words;

    CorrectionOnDemand(
            GrantedCorrections granted,
            DeskCorrection correction,
            RequestRows rows,
            MoveTools tools,
            ObjectProvider<LetterOfRequest> letters,
            StaffDirectory staffDirectory,
            Gate gate,
            FormKeys formKeys,
            Audit audit,
            Words words) {
        this.granted = granted;
        this.correction = correction;
        this.rows = rows;
        this.tools = tools;
        this.letters = letters;
        this.staffDirectory = staffDirectory;
        this.gate = gate;
        this.formKeys = formKeys;
        this.audit = audit;
        this.words = words;
    }

    @Override
    @Transactional
    public Open open(long demand, String chosen) {
        Granted found = granted.open(demand);
        ServiceRequest request = rows.requests().get(found.number());
        String named = found.field();
        String key = named == null ? chosen : named;
        ServiceDefinition definition = tools.service(request).definition();
        if (key.isEmpty()) {
            return open(found, request, choices(definition), null, "");
        }
        Field field = DeskCorrection.field(definition, key);
        Answers answers = correction.answers(request);
        audit.saw(new Audit.Sight("data-correct", new Audit.Subject("request", request.number()), List.of(key), null));
        return open(
                found,
                request,
                Map.of(),
                new Correctable(request.number(), request.version(), field, answers),
                correction.printed(answers, field));
    }

    private Open open(
            Granted found,
            ServiceRequest request,
            Map<String, String> choices,
            @Nullable Correctable correctable,
            String old) {
        return new Open(
                found.id(), request.number(), found.text(), found.done(), manner(request), choices, correctable, old);
    }

    private static Map<String, String> choices(ServiceDefinition definition) {
        Map<String, String> choices = new LinkedHashMap<>();
        definition.data().stream()
                .filter(field -> OwnAnswers.isCorrectable(field.kind()))
                .forEach(field -> choices.put(field.key(), field.label()));
        return choices;
    }

    /** A letter that was issued and a request that has ended are records; they are not rewritten. */
    private Manner manner(ServiceRequest request) {
        LetterOfRequest port = letters.getIfAvailable();
        List<Stage> stages = port == null
                ? List.of()
                : port.list(request.number()).stream().map(LetterState::stage).toList();
        if (request.phase() == Phase.ENDED || stages.contains(Stage.SIGNED)) {
            return Manner.BESIDE;
        }
        return stages.contains(Stage.WAITING_FOR_SIGNATURE) ? Manner.LETTER_WAITS : Manner.CHANGE;
    }

    @Override
    @Transactional
    public void carryOut(long demand, int versionSeen, String fieldKey, Answer corrected, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.DATA_REQUEST_DECIDE);
        String content = demand + "|" + fieldKey + "|"
                + Submission.withoutFileKeys(Answers.of(Map.of(fieldKey, corrected)))
                        .toJson();
        formKeys.once(formKey, content, () -> carryOutNow(demand, staff, versionSeen, fieldKey, corrected));
    }

    private String carryOutNow(long demand, Actor.Staff staff, int versionSeen, String fieldKey, Answer corrected) {
        Granted found = granted.open(demand);
        if (found.done()) {
            throw new ConflictException("data-request.carried-out");
        }
        ServiceRequest request = rows.requests().get(found.number());
        if (request.isAbout(staffDirectory.ownNikIndexes(staff.accountId()))) {
            throw new ForbiddenException("correction.own");
        }
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        Manner manner = manner(request);
        if (manner == Manner.LETTER_WAITS) {
            throw new ConflictException("correction.letter-waits");
        }
        if (manner == Manner.BESIDE) {
            putBeside(found, request, staff, fieldKey, corrected);
        } else {
            DeskAccess.Opened opened = new DeskAccess.Opened(staff, request);
            String reason = words.say("desk.correction.reason");
            correction.correctNow(opened, versionSeen, fieldKey, corrected, reason, found.key());
        }
        granted.carriedOut(found, fieldKey, manner == Manner.BESIDE);
        return found.number();
    }

    private void putBeside(
            Granted found, ServiceRequest request, Actor.Staff staff, String fieldKey, Answer corrected) {
        Field field = DeskCorrection.field(tools.service(request).definition(), fieldKey);
        Answers kept = correction.answers(request);
        String fresh = correction.printed(kept.with(fieldKey, corrected), field);
        Instant now = tools.now();
        rows.corrections()
                .add(
                        request.id(),
                        new Correction(
                                found.key(),
                                fieldKey,
                                true,
                                correction.printed(kept, field),
                                fresh,
                                now,
                                staff.label()));
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                request.version(),
                                RequestHistory.Kind.CORRECTED,
                                CorrectionNotes.BESIDE,
                                staff,
                                request.state(),
                                request.state(),
                                tools.seals().sealReason(request.number(), request.version(), fresh),
                                Map.of("field", fieldKey),
                                now));
        audit.acted(new Audit.Act(
                "request.corrected-beside",
                new Audit.Subject("request", request.number()),
                Map.of("field", fieldKey, "dataRequest", found.key().toString())));
    }
}
