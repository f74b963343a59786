package id.pendapa.requests;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The screen of those who work on requests: lists, one request, its papers and its next step. */
@Service
public class Desk {

    private static final Limit SEARCHES = new Limit("desk.nik-search", 60, Duration.ofHours(1));

    private final Gate gate;
    private final RateLimits limits;
    private final DeskQueue queue;
    private final DeskAccess access;
    private final DeskReading reading;
    private final RequestActions actions;
    private final DeskItems items;
    private final MoveTools tools;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Audit audit;
    private final ObjectProvider<LetterOfRequest> letters;
    private final StampedCopies copies;
    private final UndoSteps undo;

    Desk(
            Gate gate,
            RateLimits limits,
            DeskQueue queue,
            DeskAccess access,
            DeskReading reading,
            RequestActions actions,
            DeskItems items,
            MoveTools tools,
            FileStore files,
            FormKeys formKeys,
            Audit audit,
            ObjectProvider<LetterOfRequest> letters,
            StampedCopies copies,
            UndoSteps undo) {
        this.gate = gate;
        this.limits = limits;
        this.queue = queue;
        this.access = access;
        this.reading = reading;
        this.actions = actions;
        this.items = items;
        this.tools = tools;
        this.files = files;
        this.formKeys = formKeys;
        this.audit = audit;
        this.letters = letters;
        this.copies = copies;
        this.undo = undo;
    }

    /**
     * One page of a list.
     *
     * @param after number of the last request of the page before, or null for the first page
     */
    @Transactional(readOnly = true)
    public DeskList list(DeskList.Tab tab, @Nullable String after) {
        Actor.Staff staff = gate.require(Permission.DESK_VIEW);
        Instant now = tools.now();
        List<DeskQueue.Row> found = queue.list(tab, staff, gate.may(Permission.REQUEST_REASSIGN), now, after);
        List<DeskQueue.Row> shown = found.subList(0, Math.min(DeskQueue.PAGE, found.size()));
        String next = found.size() > shown.size() ? shown.get(shown.size() - 1).number() : null;
        return new DeskList(
                shown.stream().map(row -> items.item(row, now)).toList(),
                queue.listRaised(staff, now).stream()
                        .map(row -> items.item(row, now))
                        .toList(),
                next);
    }

    /** Refuses whoever may not look for a person's requests. */
    public void requireSearch() {
        gate.require(Permission.PERSON_SEARCH);
    }

    /**
     * Requests in which a person has a part, the newest 25 of the officer's area. Each one found is a sight of personal
     * data, with the officer's reason.
     *
     * @throws InvalidException {@code request.search.nik} if it is no NIK, {@code request.search.reason} without a reason
     */
    @Transactional
    public List<DeskList.Item> findByNik(String typed, String reason) {
        Actor.Staff staff = gate.require(Permission.PERSON_SEARCH);
        Nik nik = Nik.find(typed).orElseThrow(() -> new InvalidException("request.search.nik"));
        if (reason.isBlank()) {
            throw new InvalidException("request.search.reason");
        }
        limits.take(SEARCHES, Long.toString(staff.accountId()));
        List<DeskQueue.Row> found = queue.listOfPerson(tools.seals().nikIndexes(nik), staff);
        audit.acted(new Audit.Act(
                "request.searched-by-nik",
                new Audit.Subject("account", Long.toString(staff.accountId())),
                Map.of("found", Integer.toString(found.size()))));
        for (DeskQueue.Row row : found) {
            audit.saw(new Audit.Sight(
                    "desk-search", new Audit.Subject("request", row.number()), List.of("person.nik"), reason.strip()));
        }
        Instant now = tools.now();
        return found.stream().map(row -> items.item(row, now)).toList();
    }

    /** A request with its personal data masked. */
    @Transactional
    public DeskView open(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_VIEW);
        saw("desk-open", number, List.of("masked"));
        return reading.read(opened, false);
    }

    /** The same in clear, for the work on it. */
    @Transactional
    public DeskView reveal(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.PERSONAL_DATA_REVEAL);
        saw("desk-review", number, List.of("answers", "history"));
        return reading.read(opened, true);
    }

    /** The same for paper. */
    @Transactional
    public DeskView print(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.PERSONAL_DATA_REVEAL);
        saw("desk-print", number, List.of("answers", "history"));
        return reading.read(opened, true);
    }

    /**
     * Does an action of the flow, once per form.
     *
     * @throws ConflictException {@code request.take-first} unless this officer took the request
     */
    @Transactional
    public void act(String number, int versionSeen, String action, ActionInput input, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_ACT);
        String content = number + "|" + versionSeen + "|" + action + "|" + input.hashCode();
        formKeys.once(formKey, content, () -> {
            ServiceRequest.Assignment assigned = opened.request().assigned();
            if (opened.request().version() == versionSeen
                    && (assigned == null
                            || assigned.accountId() != opened.staff().accountId())) {
                throw new ConflictException("request.take-first");
            }
            actions.perform(number, versionSeen, action, input);
            return number;
        });
    }

    /**
     * Takes the officer's own last step back, once per form, within the minutes that the definition allows.
     *
     * @throws ConflictException {@code request.undo.late} or {@code request.undo.gone-on}
     */
    @Transactional
    public void undo(String number, int versionSeen, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_UNDO);
        formKeys.once(formKey, number + "|undo|" + versionSeen, () -> {
            undo.undo(opened, versionSeen);
            return number;
        });
    }

    /** A paper of the request, for looking at it. */
    @Transactional
    public Content file(String number, String fileKey) {
        access.open(number, Permission.FILE_OPEN);
        StoredFile file = files.find(fileKey)
                .filter(found -> found.owner().equals(Owner.of("request", number)))
                .orElseThrow(() -> new NotFoundException("file.unknown"));
        saw("file-open", number, List.of("file." + fileKey));
        return new Content(file.displayName(), file.mediaType(), files.read(fileKey));
    }

    /**
     * What the request calls for to be signed on paper, for printing one of them.
     *
     * @throws NotFoundException {@code draft.paper.unknown} if it does not call for that one, or is over
     */
    @Transactional
    public PapersToSign papers(String number, String name) {
        DeskAccess.Opened opened = access.open(number, Permission.PERSONAL_DATA_REVEAL);
        saw("paper-print", number, List.of("paper." + name));
        return tools.papers(opened.request(), name);
    }

    /** The letter as it would be. */
    @Transactional
    public Content preview(String number, String letterCode) {
        DeskAccess.Opened opened = access.open(number, Permission.LETTER_PREVIEW);
        saw("letter-preview", number, List.of("letter." + letterCode));
        byte[] pdf = letters.getObject().preview(actions.order(opened.request(), letterCode), PaperSize.A4);
        return new Content("rancangan-" + letterCode + ".pdf", "application/pdf", pdf);
    }

    /**
     * Copies that were stamped as true.
     *
     * @param what document, number and how many, without anything about the person
     */
    public record Stamped(long id, String number, LocalDate day, String what, String requestNumber, String by) {}

    /** The register of stamped copies, newest first; a kelurahan sees those of its own people. */
    @Transactional(readOnly = true)
    public List<Stamped> listStamped(long before, int most) {
        Actor.Staff staff = gate.require(Permission.LETTER_REGISTER_VIEW);
        boolean everywhere = staff.duties().stream().anyMatch(duty -> duty.kelurahanCode() == null);
        Set<String> own = staff.duties().stream()
                .map(Actor.HeldDuty::kelurahanCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return copies.list(everywhere ? Set.of() : own, before, most);
    }

    /** A signed letter, for printing it at the counter. */
    @Transactional
    public Content letter(String number, String letterCode) {
        access.open(number, Permission.LETTER_PREVIEW);
        saw("letter-print", number, List.of("letter." + letterCode));
        LetterOfRequest.LetterFile file = letters.getObject().open(number, letterCode);
        return new Content(file.fileName(), file.mediaType(), file.bytes());
    }

    private void saw(String purpose, String number, List<String> fields) {
        audit.saw(new Audit.Sight(purpose, new Audit.Subject("request", number), fields, null));
    }

    /** A document as it goes to the screen. */
    @SuppressWarnings("ArrayRecordComponent") // Handed straight to the response, never compared.
    public record Content(String name, String mediaType, byte[] bytes) {}
}
