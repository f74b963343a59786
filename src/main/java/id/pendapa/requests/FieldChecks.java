package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.Upload;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an officer finds when going to look, written down on the spot with a phone: a finding, a few words, photos. Whoever
 * took the request may add one; all who work on it may read it.
 */
@Service
public class FieldChecks {

    /** So many photos fit into one check. */
    public static final int MOST_PHOTOS = 5;

    private static final int LONGEST = 2000;

    private final DeskAccess access;
    private final RequestRows rows;
    private final FieldCheckRows checks;
    private final MoveTools tools;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FieldChecks(
            DeskAccess access,
            RequestRows rows,
            FieldCheckRows checks,
            MoveTools tools,
            FileStore files,
            FormKeys formKeys,
            Audit audit,
            TransactionTemplate transaction) {
        this.access = access;
        this.rows = rows;
        this.checks = checks;
        this.tools = tools;
        this.files = files;
        this.formKeys = formKeys;
        this.audit = audit;
        this.transaction = transaction;
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
        audit.saw(new Audit.Sight(
                "desk-field-check", new Audit.Subject("request", number), List.of("field-checks"), null));
        ServiceRequest request = opened.request();
        boolean writable = isMine(opened) && request.phase() != Phase.ENDED;
        return new Overview(number, request.version(), writable, checks.list(request.id()));
    }

    /**
     * Adds a check, once per form. It cannot be changed or removed.
     *
     * @param versionSeen version of the request that the officer had before their eyes
     * @throws InvalidException {@code request.field-check.…}, or the file store's own code for a photo
     * @throws ConflictException {@code request.take-first} unless this officer took the request, {@code request.stale}
     */
    public void add(String number, int versionSeen, Finding finding, String text, List<Upload> photos, UUID formKey) {
        requireMine(access.open(number, Permission.FIELD_CHECK));
        String words = text.strip();
        if (words.isEmpty()) {
            throw new InvalidException("request.field-check.empty");
        } else if (words.length() > LONGEST) {
            throw new InvalidException("request.field-check.long", Integer.toString(LONGEST));
        } else if (photos.size() > MOST_PHOTOS) {
            throw new InvalidException("request.field-check.many", Integer.toString(MOST_PHOTOS));
        }
        List<CleanFile> clean = photos.stream().map(files::clean).toList();
        if (clean.stream().anyMatch(file -> !file.mediaType().startsWith("image/"))) {
            throw new InvalidException("request.field-check.photo");
        }
        String content = number + "|" + finding + "|" + words + "|" + clean.size();
        transaction.executeWithoutResult(status ->
                formKeys.once(formKey, content, () -> write(number, versionSeen, finding, words, clean, formKey)));
    }

    private String write(
            String number, int versionSeen, Finding finding, String words, List<CleanFile> photos, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.FIELD_CHECK);
        requireMine(opened);
        ServiceRequest request = opened.request();
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        if (request.phase() == Phase.ENDED) {
            throw new ConflictException("request.ended");
        }
        List<String> keys = photos.stream()
                .map(photo -> files.accept(photo, Owner.of("request", number)).key())
                .toList();
        Instant now = tools.now();
        checks.add(request.id(), formKey, finding, words, keys, opened.staff(), now);
        happened(opened, finding, keys.size(), now);
        return number;
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
