package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Permission;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer finds when going to look, written down on the spot with a phone: a finding, a few words, photos. Whoever
 * took the request may add one; all who work on it may read it.
 */
@Service
public class FieldChecks {

    /** So many photos fit into one check. */
    public static final int MOST_PHOTOS = 5;

    /** So many letters fit into its words. */
    public static final int LONGEST = 2000;

    private final DeskAccess access;
    private final RequestRows rows;
    private final FieldCheckRows checks;
    private final MoveTools tools;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Audit audit;

    FieldChecks(
            DeskAccess access,
            RequestRows rows,
            FieldCheckRows checks,
            MoveTools tools,
            FileStore files,
            FormKeys formKeys,
            Audit audit) {
        this.access = access;
        this.rows = rows;
        this.checks = checks;
        this.tools = tools;
        this.files = files;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /** What was found. */
    public enum Finding {
        /** As the request says. */
        MATCHES,
        DIFFERS,
        /** Nobody there, or not to be seen. */
        UNCLEAR
    }

    /**
     * One check.
     *
     * @param photos keys of the photos in the file store
     */
    public record Check(Finding finding, String text, List<String> photos, String by, Instant at) {
        public Check {
            photos = List.copyOf(photos);
        }

        @Override
        public String toString() {
            return "Check[•••]";
        }
    }

    /**
     * The checks of a request.
     *
     * @param version what a new check must name
     * @param writable whether the one who looks may add one
     */
    public record Overview(String number, int version, boolean writable, List<Check> checks) {
        public Overview {
            checks = List.copyOf(checks);
        }
    }

    /** All checks of a request; the sight is written down. */
    @Transactional
    public Overview open(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.FIELD_CHECK);
        ServiceRequest request = opened.request();
        boolean writable = isMine(opened) && request.phase() != Phase.ENDED;
        List<Check> found = checks.list(request.id());
        if (!found.isEmpty()) {
            audit.saw(new Audit.Sight(
                    "desk-field-check", new Audit.Subject("request", number), List.of("field-checks"), null));
        }
        return new Overview(number, request.version(), writable, found);
    }

    /** What the photos of a check belong to until it is written; only the one who has the request can name them. */
    public static Owner filesOf(String number) {
        return Owner.draft(AbandonedFiles.FIELD_CHECK + number);
    }

    /**
     * Refuses whoever may not write a check, before photos are stored.
     *
     * @throws ConflictException {@code request.take-first} unless this officer took the request
     */
    @Transactional(readOnly = true)
    public void requireWritable(String number) {
        requireMine(access.open(number, Permission.FIELD_CHECK));
    }

    /** Whether the check of this form is written already, so that its photos are no longer the form's. */
    @Transactional(readOnly = true)
    public boolean isWritten(String number, UUID formKey) {
        return checks.has(access.open(number, Permission.FIELD_CHECK).request().id(), formKey);
    }

    /** What is wrong with the words of a check, as a code, or null. */
    public static @Nullable String fault(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return "request.field-check.empty";
        }
        return words.length() > LONGEST ? "request.field-check.long" : null;
    }

    /**
     * Adds a check, once per form. It cannot be changed or removed.
     *
     * @param versionSeen version of the request that the officer had before their eyes
     * @param photos keys of photos of {@link #filesOf}
     * @throws InvalidException {@code request.field-check.…}
     * @throws ConflictException {@code request.take-first} unless this officer took the request, {@code request.stale}
     */
    @Transactional
    public void add(String number, int versionSeen, Finding finding, String text, List<String> photos, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.FIELD_CHECK);
        requireMine(opened);
        String words = text.strip();
        String fault = fault(words);
        if (fault != null) {
            throw new InvalidException(fault, LONGEST);
        }
        String content = number + "|" + finding + "|" + words + "|" + photos.size();
        formKeys.once(formKey, content, () -> write(opened, versionSeen, finding, words, photos, formKey));
        files.discardAll(filesOf(number));
    }

    private String write(
            DeskAccess.Opened opened,
            int versionSeen,
            Finding finding,
            String words,
            List<String> photos,
            UUID formKey) {
        ServiceRequest request = opened.request();
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        if (request.phase() == Phase.ENDED) {
            throw new ConflictException("request.ended");
        }
        photos.forEach(photo -> files.move(photo, Owner.of("request", request.number())));
        Instant now = tools.now();
        checks.add(request.id(), formKey, finding, words, photos, opened.staff(), now);
        happened(opened, finding, photos.size(), now);
        return request.number();
    }

    private void happened(DeskAccess.Opened opened, Finding finding, int photos, Instant now) {
        ServiceRequest request = opened.request();
        rows.dues().raiseVersion(request);
        Map<String, String> facts = Map.of("finding", finding.name(), "photos", Integer.toString(photos));
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                request.version() + 1,
                                Kind.FIELD_CHECKED,
                                Kind.FIELD_CHECKED.name(),
                                opened.staff(),
                                request.state(),
                                request.state(),
                                null,
                                facts,
                                now));
        audit.acted(new Audit.Act("request.field-checked", new Audit.Subject("request", request.number()), facts));
    }

    private static void requireMine(DeskAccess.Opened opened) {
        if (!isMine(opened)) {
            throw new ConflictException("request.take-first");
        }
    }

    private static boolean isMine(DeskAccess.Opened opened) {
        ServiceRequest.Assignment assigned = opened.request().assigned();
        return assigned != null && assigned.accountId() == opened.staff().accountId();
    }
}
