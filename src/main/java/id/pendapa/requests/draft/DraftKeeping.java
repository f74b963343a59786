package id.pendapa.requests.draft;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.platform.Audit;
import id.pendapa.requests.ApplicantReader;
import id.pendapa.requests.Channel;
import id.pendapa.requests.RequestIntake;
import id.pendapa.requests.SecretCodes;
import id.pendapa.requests.Submission;
import id.pendapa.requests.facts.DraftBegun;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps requests that are not sent yet, on the server from the first answer on (decision Shared-Phone). A draft opens in
 * the browser that began it; another browser takes it up with its code and the applicant's birth date.
 */
@Service
public class DraftKeeping {

    private static final Duration TRACE = Duration.ofDays(1);

    private final Drafts drafts;
    private final DraftStand stand;
    private final DraftSeals seals;
    private final Catalogue catalogue;
    private final FileStore files;
    private final RequestIntake intake;
    private final Notifier notifier;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    DraftKeeping(
            Drafts drafts,
            DraftSeals seals,
            DraftStand stand,
            Catalogue catalogue,
            FileStore files,
            RequestIntake intake,
            Notifier notifier,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.seals = seals;
        this.stand = stand;
        this.catalogue = catalogue;
        this.files = files;
        this.intake = intake;
        this.notifier = notifier;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins a draft.
     *
     * @param browser secret of the browser, from its cookie
     * @return the draft's code
     * @throws NotFoundException {@code service.unknown}
     * @throws ConflictException {@code service.closed} or {@code service.retired}
     */
    @Transactional
    public String begin(String serviceCode, String browser) {
        PublishedService service = openService(serviceCode);
        String code = SecretCodes.create();
        Instant now = clock.instant();
        byte[] codeIndex = seals.codeIndex(code);
        Drafts.Row row = new Drafts.Row(
                0,
                codeIndex,
                seals.browserIndex(browser),
                service.id(),
                serviceCode,
                new byte[0],
                null,
                1,
                now.plus(service.definition().intake().draftExpiry()),
                null);
        drafts.insert(row.withAnswers(seals.sealAnswers(row.key(), Answers.empty())), now);
        events.publishEvent(new DraftBegun(serviceCode, UUID.randomUUID(), now));
        return code;
    }

    /** The draft, if it exists and this browser may see it. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String code, String browser) {
        return row(code).filter(row -> seals.isFrom(row, browser)).map(row -> draft(code, row));
    }

    /** Keeps these answers instead of the former ones, and of the draft's files those that they name. */
    @Transactional
    public void save(Draft seen, Answers answers) {
        Drafts.Row row = unsent(seen);
        discardOthers(seen.filesOwner(), answers);
        Instant now = clock.instant();
        PublishedService service = seen.service();
        drafts.saveAnswers(
                row,
                seals.sealAnswers(row.key(), answers),
                service.id(),
                now,
                now.plus(service.definition().intake().draftExpiry()));
    }

    private void discardOthers(Owner owner, Answers answers) {
        Set<String> named = answers.papers().values().stream()
                .flatMap(paper -> paper.files().stream())
                .map(Answer.FileRef::key)
                .collect(Collectors.toSet());
        files.list(owner).stream()
                .map(StoredFile::key)
                .filter(key -> !named.contains(key))
                .forEach(files::discard);
    }

    /** Removes the draft with all its files, at the applicant's wish. */
    @Transactional
    public void discard(Draft seen) {
        Drafts.Row row = unsent(seen);
        stand.tellGivenUp(row, clock.instant());
        files.discardAll(seen.filesOwner());
        drafts.delete(row.id());
    }

    /**
     * Lets another browser go on with a draft.
     *
     * @param typedCode code as a person typed it
     * @param birthDate the applicant's, as far as it was answered
     * @return the code, or nothing if code and date do not belong together
     */
    @Transactional
    public Optional<String> takeUp(String typedCode, LocalDate birthDate, String browser) {
        String code = SecretCodes.fromTyped(typedCode);
        Optional<Drafts.Row> found = row(code)
                .filter(row -> row.requestNumber() == null)
                .filter(row -> isBornOn(draft(code, row), birthDate));
        found.ifPresent(row -> drafts.bindBrowser(row, seals.browserIndex(browser)));
        return found.map(row -> code);
    }

    /** Sends the way back to an address: the draft's code, which opens nothing without the birth date, and no answer. */
    @Transactional
    public void mailWayBack(Draft seen, String email) {
        Drafts.Row row = unsent(seen);
        drafts.saveEmail(row, seals.sealEmail(row.key(), email));
        notifier.send(new Notice(
                MessageTemplate.DRAF_SIMPAN,
                new Recipient(email, null),
                SecretCodes.inGroups(seen.code()),
                "/permohonan/lanjutkan",
                new Audit.Subject("draft", row.key()),
                Integer.toString(seen.version())));
    }

    /**
     * Hands the draft in; once, however often the form is sent.
     *
     * @return the number of the request
     * @throws ConflictException {@code draft.changed} if the service was changed since the applicant checked the answers
     */
    @Transactional
    public String submit(Draft seen, UUID formKey) {
        if (seen.requestNumber() != null) {
            return seen.requestNumber();
        }
        Drafts.Row row = unsent(seen);
        refuseChanged(seen);
        String number =
                intake.submit(new Submission(seen.service(), seen.answers(), Channel.ONLINE, null, Set.of(), formKey));
        Instant end = clock.instant().plus(TRACE);
        drafts.becomeRequest(row, number, seals.sealAnswers(row.key(), Answers.empty()), end);
        return number;
    }

    private static void refuseChanged(Draft seen) {
        if (seen.retired() != null) {
            throw new ConflictException("service.retired");
        }
        if (seen.changed()) {
            throw new ConflictException("draft.changed");
        }
        if (!seen.service().definition().card().isOpen()) {
            throw new ConflictException("service.closed");
        }
    }

    private Drafts.Row unsent(Draft seen) {
        Drafts.Row row = row(seen.code()).orElseThrow(() -> new NotFoundException("draft.unknown"));
        if (row.requestNumber() != null || row.version() != seen.version()) {
            throw new ConflictException("draft.stale");
        }
        return row;
    }

    private Optional<Drafts.Row> row(String code) {
        return drafts.find(seals.codeIndexes(code), clock.instant());
    }

    private Draft draft(String code, Drafts.Row row) {
        PublishedService live =
                catalogue.findLive(row.serviceCode()).orElseGet(() -> catalogue.get(row.definitionId()));
        return new Draft(
                code,
                live,
                live.id() != row.definitionId(),
                seals.answers(row),
                row.version(),
                row.expiresAt(),
                Owner.draft(row.key()),
                row.requestNumber(),
                catalogue.findRetired(row.serviceCode()).orElse(null));
    }

    private static boolean isBornOn(Draft draft, LocalDate birthDate) {
        LocalDate known = ApplicantReader.read(draft.service().definition(), draft.answers())
                .birthDate();
        return known == null || Objects.equals(known, birthDate);
    }

    private PublishedService openService(String serviceCode) {
        PublishedService service = catalogue.getLive(serviceCode);
        if (!service.definition().card().isOpen()) {
            throw new ConflictException("service.closed");
        }
        return service;
    }
}
