package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.HeldRows.Held;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantActions.Own;
import id.pendapa.requests.ApplicantActions.OwnDraft;
import id.pendapa.requests.ApplicantActions.OwnDrafts;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of an account sees in it and does with it. */
@Service
public class OwnAccount {

    /** As many requests as one page shows. */
    static final int MOST = 50;

    private static final Limit TRIES = new Limit("citizen.take-in", 10, Duration.ofMinutes(15));

    private final CitizenRows accounts;
    private final SessionRows sessions;
    private final HeldRows held;
    private final HeldDraftRows heldDrafts;
    private final OwnDrafts drafts;
    private final AccountNews news;
    private final ApplicantActions requests;
    private final ApplicantCheck check;
    private final RateLimits limits;
    private final Audit audit;
    private final OfficeTime time;

    OwnAccount(
            CitizenRows accounts,
            SessionRows sessions,
            HeldRows held,
            HeldDraftRows heldDrafts,
            OwnDrafts drafts,
            AccountNews news,
            ApplicantActions requests,
            ApplicantCheck check,
            RateLimits limits,
            Audit audit,
            OfficeTime time) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.held = held;
        this.heldDrafts = heldDrafts;
        this.drafts = drafts;
        this.news = news;
        this.requests = requests;
        this.check = check;
        this.limits = limits;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The requests that an account opens.
     *
     * @param held numbers of those that were put into it, and can be let go again
     * @param drafts what is not sent yet
     */
    public record Listing(List<Own> requests, Set<String> held, List<OwnDraft> drafts) {
        public Listing {
            requests = List.copyOf(requests);
            drafts = List.copyOf(drafts);
            held = Set.copyOf(held);
        }
    }

    /** The requests in the account, and those of whoever is known to hold it. */
    @Transactional(readOnly = true)
    public Listing requests(Holder holder) {
        Held own = held.list(holder.account(), MOST);
        return new Listing(
                requests.list(own.numbers(), own.person(), MOST),
                Set.copyOf(own.numbers()),
                drafts.list(heldDrafts.list(holder.account(), MOST)));
    }

    /**
     * An address of the account.
     *
     * @param masked enough to know it again
     */
    public record Contact(long id, String masked, Instant verifiedAt) {}

    /**
     * A browser that is signed in.
     *
     * @param device its name, empty where it tells nothing
     * @param here whether it is the one that asks
     */
    public record Device(long id, String device, Instant madeAt, Instant seenAt, boolean here) {}

    /** The addresses, and where somebody is signed in with the account. */
    public record Settings(List<Contact> contacts, List<Device> devices) {
        public Settings {
            contacts = List.copyOf(contacts);
            devices = List.copyOf(devices);
        }
    }

    /** The account itself; its holder's own sight of it is written down like any other. */
    @Transactional
    public Settings settings(Holder holder) {
        Instant now = time.now();
        audit.saw(new Audit.Sight("citizen-own", SignInByCode.subject(holder.account()), List.of("contact"), null));
        return new Settings(
                accounts.list(holder.account()).stream()
                        .map(contact ->
                                new Contact(contact.id(), contact.address().masked(), contact.verifiedAt()))
                        .toList(),
                sessions
                        .list(holder.account(), now.minus(CitizenSessions.IDLE), now.minus(CitizenSessions.LIFE))
                        .stream()
                        .map(row -> new Device(
                                row.id(), row.device(), row.madeAt(), row.seenAt(), row.id() == holder.session()))
                        .toList());
    }

    /**
     * Takes a request into the account that was made before: its number and code are known, and it names an address of
     * this account. What of it is wrong is not told.
     *
     * @throws InvalidException {@code citizen.take-in} if it does not belong to this account
     */
    @Transactional
    public void takeIn(Holder holder, String number, String code) {
        limits.take(TRIES, Long.toString(holder.account()));
        List<CitizenRows.Contact> own = accounts.list(holder.account());
        String taken = CaseNumber.find(number)
                .flatMap(wanted -> check.check(wanted.value(), code))
                .filter(grant -> requests.isReachedAt(
                        grant,
                        recipient -> own.stream()
                                .anyMatch(contact -> contact.address().isOf(recipient))))
                .map(ApplicantCheck.Grant::number)
                .orElseThrow(() -> new InvalidException("citizen.take-in"));
        put(holder, taken);
    }

    /** A request goes into the account of whoever made it while signed in. */
    void put(Holder holder, String number) {
        held.put(number, holder.account(), time.now());
        audit.acted(new Audit.Act(
                "citizen.request-taken", SignInByCode.subject(holder.account()), Map.of("request", number)));
    }

    /**
     * Lets a request go; it is followed by number and code again.
     *
     * @throws NotFoundException {@code request.unknown} if it is not in this account
     */
    @Transactional
    public void letGo(Holder holder, String number) {
        if (!held.remove(number, holder.account())) {
            throw new NotFoundException("request.unknown");
        }
        audit.acted(new Audit.Act(
                "citizen.request-let-go", SignInByCode.subject(holder.account()), Map.of("request", number)));
    }

    /**
     * Removes an address; all addresses are told, this one too. The last one stays: without it nobody gets in any more.
     *
     * @throws NotFoundException {@code citizen.contact.gone} if it is not the holder's, or pressed twice
     * @throws ConflictException {@code citizen.last-contact}
     */
    @Transactional
    public void removeContact(Holder holder, long contact) {
        accounts.lock(List.of(holder.account()));
        List<CitizenRows.Contact> own = accounts.list(holder.account());
        if (own.stream().noneMatch(one -> one.id() == contact)) {
            throw new NotFoundException("citizen.contact.gone");
        }
        if (own.size() == 1) {
            throw new ConflictException("citizen.last-contact");
        }
        news.tell(holder.account(), time.now());
        accounts.remove(contact, holder.account());
        audit.acted(new Audit.Act("citizen.contact-removed", SignInByCode.subject(holder.account()), Map.of()));
    }

    /** Signs every other browser out. */
    @Transactional
    public void signOutOthers(Holder holder) {
        sessions.endOthers(holder.session(), holder.account());
        audit.acted(new Audit.Act("citizen.signed-out-others", SignInByCode.subject(holder.account()), Map.of()));
    }

    /** Removes the account with its addresses and sessions. Requests and letters stay where the law keeps them. */
    @Transactional
    public void close(Holder holder) {
        news.tell(holder.account(), time.now());
        accounts.delete(holder.account());
        audit.acted(new Audit.Act("citizen.account-closed", SignInByCode.subject(holder.account()), Map.of()));
    }
}
