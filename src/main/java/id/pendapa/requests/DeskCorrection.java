package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Permission;
import id.pendapa.requests.RequestCorrections.Correction;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.ServiceRequest.Sealed;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a typing mistake beside the paper: with a reason, the old value kept, the applicant told. */
@Service
public class DeskCorrection {

    private final DeskAccess access;
    private final RequestRows rows;
    private final MoveTools tools;
    private final RequestNotices notices;
    private final Kelurahans kelurahans;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Audit audit;

    DeskCorrection(
            DeskAccess access,
            RequestRows rows,
            MoveTools tools,
            RequestNotices notices,
            Kelurahans kelurahans,
            FileStore files,
            FormKeys formKeys,
            Audit audit) {
        this.access = access;
        this.rows = rows;
        this.tools = tools;
        this.notices = notices;
        this.kelurahans = kelurahans;
        this.files = files;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /**
     * An answer as it stands, for correcting it.
     *
     * @param answers all answers; forms show only the field's
     */
    public record Correctable(String number, int version, Field field, Answers answers) {}

    /**
     * The answer in clear.
     *
     * @throws NotFoundException {@code request.field.unknown} if it is no answer that can be typed
     */
    @Transactional
    public Correctable open(String number, String fieldKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_CORRECT);
        ServiceDefinition definition = tools.service(opened.request()).definition();
        Field field = field(definition, fieldKey);
        audit.saw(new Audit.Sight("desk-correct", new Audit.Subject("request", number), List.of(fieldKey), null));
        return new Correctable(number, opened.request().version(), field, answers(opened.request()));
    }

    /** Carries out a correction that the data-protection officer granted. */
    public interface OnDemand {

        /**
         * The demand, and the answer that is to be corrected; reading it is a sight.
         *
         * @param chosen key of the answer where the demand names none; may be empty
         */
        Open open(long demand, String chosen);

        /**
         * Carries it out, once per form: changes the answer of a running request, or puts the correction beside the record.
         *
         * @throws ConflictException {@code request.stale} if the request moved, {@code correction.letter-waits} while a letter
         *     waits for its signature
         */
        void carryOut(long demand, int versionSeen, String fieldKey, Answer corrected, UUID formKey);
    }

    /** How a granted correction is carried out. */
    public enum Manner {
        /** The answer is changed. */
        CHANGE,
        /** The request has ended or its letter was issued: the record stays. */
        BESIDE,
        /** A letter with the answer as it is waits for its signature. */
        LETTER_WAITS
    }

    /**
     * A granted correction.
     *
     * @param text what the applicant wrote
     * @param choices answers to choose from, by their keys, where the demand names none
     * @param found the answer, or null where it is not chosen yet
     * @param old the answer as it stands, printed; empty where it is not chosen yet
     */
    public record Open(
            long demand,
            String number,
            String text,
            boolean done,
            Manner manner,
            Map<String, String> choices,
            @Nullable Correctable found,
            String old) {
        public Open {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices)); // In the order of the form.
        }

        @Override
        public String toString() {
            return "Open[" + demand + "]";
        }
    }

    /** What files of a correction belong to until it is written. */
    public static Owner filesOf(String number) {
        return Owner.draft(AbandonedFiles.CORRECTION + number);
    }

    /**
     * Writes the corrected answer, once per form.
     *
     * @throws InvalidException {@code request.need.reason} without a reason
     * @throws ConflictException {@code request.stale} if it moved, {@code request.ended} if it has ended
     */
    @Transactional
    public void correct(
            String number, int versionSeen, String fieldKey, Answer corrected, String reason, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_CORRECT);
        String content = number + "|" + fieldKey + "|"
                + Submission.withoutFileKeys(Answers.of(Map.of(fieldKey, corrected)))
                        .toJson();
        formKeys.once(formKey, content, () -> correctNow(opened, versionSeen, fieldKey, corrected, reason, formKey));
    }

    /**
     * Writes the corrected answer; the caller has made sure that the officer may, and that it happens once.
     *
     * @param key of this correction
     */
    String correctNow(
            DeskAccess.Opened opened, int versionSeen, String fieldKey, Answer corrected, String reason, UUID key) {
        ServiceRequest request = opened.request();
        refuse(request, versionSeen, reason);
        ServiceDefinition definition = tools.service(request).definition();
        Field field = field(definition, fieldKey);
        Answers before = answers(request);
        Answers after = before.with(fieldKey, corrected);
        Applicant applicant = write(request, definition, after);
        Instant now = tools.now();
        renewPapers(request, fieldKey, corrected, now);
        int version = request.version() + 1;
        String was = printed(before, field);
        String old = field.label() + ": " + was + ". " + reason.strip();
        rows.corrections()
                .add(
                        request.id(),
                        new Correction(
                                key,
                                fieldKey,
                                false,
                                was,
                                printed(after, field),
                                now,
                                opened.staff().label()));
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                RequestHistory.Kind.CORRECTED,
                                fieldKey,
                                opened.staff(),
                                request.state(),
                                request.state(),
                                tools.seals().sealReason(request.number(), version, old),
                                Map.of("field", fieldKey),
                                now));
        notices.send(definition, request.number(), after, List.of("DIKOREKSI"), version);
        audit.acted(new Audit.Act(
                "request.corrected",
                new Audit.Subject("request", request.number()),
                Map.of(
                        "field",
                        fieldKey,
                        "version",
                        Integer.toString(version),
                        "persons",
                        Integer.toString(applicant.persons().size()))));
        return request.number();
    }

    /** Entries of a group may have moved; their papers follow, and their originals are looked at again. */
    private void renewPapers(ServiceRequest request, String fieldKey, Answer corrected, Instant now) {
        Map<String, Answer.Files> papers =
                Answers.of(Map.of(fieldKey, corrected)).papers();
        if (corrected instanceof Answer.Group) {
            rows.papers().replace(request.id(), fieldKey, now);
        }
        papers.forEach((key, paper) -> {
            paper.files().forEach(file -> files.move(file.key(), Owner.of("request", request.number())));
            rows.papers().add(request.id(), key, paper, now);
        });
        files.discardAll(filesOf(request.number()));
    }

    private static void refuse(ServiceRequest request, int versionSeen, String reason) {
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        if (request.phase() == Phase.ENDED) {
            throw new ConflictException("request.ended");
        }
        if (reason.isBlank()) {
            throw new InvalidException("request.need.reason");
        }
    }

    /** Answers, and all that is kept beside them: name, birth date, NIK and kelurahan. */
    private Applicant write(ServiceRequest request, ServiceDefinition definition, Answers after) {
        Applicant applicant = ApplicantReader.read(definition, after);
        RequestSeals seals = tools.seals();
        String number = request.number();
        String birth =
                applicant.birthDate() == null ? null : applicant.birthDate().toString();
        Nik nik = applicant.nik();
        rows.requests()
                .correct(
                        request,
                        new Sealed(
                                seals.seal(number, "applicant_name_sealed", applicant.name()),
                                seals.sealOrNull(number, "applicant_birth_sealed", birth),
                                seals.seal(number, "answers_sealed", after.toJson()),
                                request.sealed().secret(),
                                request.sealed().helper()),
                        nik == null ? null : seals.nikIndex(nik),
                        applicant.kelurahanCode());
        rows.families().replace(request.id(), definition, after);
        rows.requests().deletePersons(request.id());
        applicant
                .persons()
                .forEach(person ->
                        rows.requests().insertPerson(request.id(), person.fieldKey(), seals.nikIndex(person.nik())));
        return applicant;
    }

    String printed(Answers answers, Field field) {
        AnswerPrinter printer = new AnswerPrinter(this::kelurahanName, false);
        return answers.find(field.key())
                .map((Answer answer) -> String.join(", ", printer.print(field, answer)))
                .orElse("–");
    }

    private String kelurahanName(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }

    Answers answers(ServiceRequest request) {
        return Answers.fromJson(tools.seals().answers(request));
    }

    static Field field(ServiceDefinition definition, @Nullable String fieldKey) {
        return definition.data().stream()
                .filter(field -> field.key().equals(fieldKey))
                .filter(field -> field.kind() != Kind.FILE && field.kind() != Kind.DECLARATION)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("request.field.unknown"));
    }
}
