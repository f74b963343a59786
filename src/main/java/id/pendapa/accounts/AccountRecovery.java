package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OpenSessions;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back in for an officer who lost password or passkeys. One officer asks for it, another one opens it, and neither
 * is the owner: nobody alone can take over the account of somebody who signs letters.
 */
@Service
public class AccountRecovery {

    private static final int LONGEST_REASON = 500;

    private final RecoveryRows rows;
    private final AccountRows accounts;
    private final PasskeyRows passkeys;
    private final PasswordLinks links;
    private final Positions positions;
    private final FieldCipher cipher;
    private final OpenSessions sessions;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    AccountRecovery(
            RecoveryRows rows,
            AccountRows accounts,
            PasskeyRows passkeys,
            PasswordLinks links,
            Positions positions,
            FieldCipher cipher,
            OpenSessions sessions,
            FormKeys formKeys,
            OfficeTime time,
            Gate gate,
            Audit audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.links = links;
        this.positions = positions;
        this.cipher = cipher;
        this.sessions = sessions;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /** What an officer lost. */
    public enum Lost {
        /** A link for a new one is made; the old one holds until then. */
        PASSWORD,
        /** All of them are removed; the owner signs in by password and makes a new one. */
        PASSKEYS
    }

    /** An officer, by account. */
    public record Person(long account, String name) {}

    /**
     * What waits for a second officer.
     *
     * @param decidable whether the reader may be the second: neither its owner nor who asked
     */
    public record Waiting(
            long id, String name, Lost lost, String reason, String askedBy, Instant askedAt, boolean decidable) {}

    /** What the page of it tells: officers other than the reader who have an open account, and what waits. */
    public record Standing(List<Person> people, List<Waiting> waiting) {

        public Standing {
            people = List.copyOf(people);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * What a decision led to.
     *
     * @param name whose account it is
     * @param code code of the link for a new password, shown only now; null where none was made
     */
    public record Decided(String name, @Nullable String code) {}

    /** Who can be helped, and what waits, the oldest first. */
    @Transactional(readOnly = true)
    public Standing standing() {
        long reader = gate.require(Permission.ACCOUNT_RECOVER).accountId();
        List<AccountRows.Row> all = accounts.list();
        Map<Long, Person> people = people(all);
        return new Standing(
                all.stream()
                        .filter(row -> row.active() && row.id() != reader)
                        .map(row -> people.get(row.id()))
                        .toList(),
                rows.open().stream().map(row -> waiting(row, people, reader)).toList());
    }

    private Map<Long, Person> people(List<AccountRows.Row> found) {
        Map<Long, String> officials =
                positions.names(found.stream().map(AccountRows.Row::officialId).toList());
        return found.stream()
                .map(row -> new Person(row.id(), officials.getOrDefault(row.officialId(), row.username())))
                .collect(Collectors.toMap(Person::account, Function.identity()));
    }

    private Waiting waiting(RecoveryRows.Row row, Map<Long, Person> people, long reader) {
        return new Waiting(
                row.id(),
                name(people, row.accountId()),
                row.lost(),
                cipher.open(row.reasonSealed(), place(row.accountId())),
                name(people, row.askedBy()),
                row.askedAt(),
                row.accountId() != reader && row.askedBy() != reader);
    }

    private static String name(Map<Long, Person> people, long account) {
        Person person = people.get(account);
        return person == null ? "" : person.name();
    }

    /** Reasons are sealed for the name that the table had at first. */
    private static Place place(long account) {
        return new Place("passkey_loss", Long.toString(account), "reason_sealed");
    }

    /**
     * Asks for the way back in, once per form; a second officer opens it.
     *
     * @throws InvalidException {@code recovery.reason} without a reason; {@code recovery.no-passkey} if there is none to lose
     * @throws ForbiddenException {@code account.own} for one's own
     * @throws NotFoundException {@code account.unknown} if there is no such open account
     * @throws ConflictException {@code recovery.open} if it waits already
     */
    @Transactional
    public void ask(long account, Lost lost, String reason, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.ACCOUNT_RECOVER);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidException("recovery.reason");
        }
        if (officer.accountId() == account) {
            throw new ForbiddenException("account.own");
        }
        if (accounts.find(account).filter(AccountRows.Row::active).isEmpty()) {
            throw new NotFoundException("account.unknown");
        }
        if (lost == Lost.PASSKEYS && passkeys.count(account) == 0) {
            throw new InvalidException("recovery.no-passkey");
        }
        formKeys.once(formKey, account + "|" + lost + "|" + reason, () -> {
            rows.ask(account, lost, cipher.seal(reason.strip(), place(account)), officer.accountId(), time.now());
            acted("accounts.recovery-asked", account, lost);
            return Long.toString(account);
        });
    }

    /**
     * Opens the way: removes all passkeys and ends the sessions, or makes a link for a new password.
     *
     * @throws ForbiddenException {@code recovery.second} for who asked and for the owner, who may only decline
     * @throws ConflictException {@code recovery.stale} if it was decided or the account closed meanwhile
     */
    @Transactional
    public Decided open(long id) {
        Actor.Staff officer = gate.require(Permission.ACCOUNT_RECOVER);
        RecoveryRows.Row asked = waiting(id);
        long account = asked.accountId();
        if (officer.accountId() == asked.askedBy() || officer.accountId() == account) {
            throw new ForbiddenException("recovery.second");
        }
        AccountRows.Row owner = accounts.find(account)
                .filter(AccountRows.Row::active)
                .orElseThrow(() -> new ConflictException("recovery.stale"));
        String code = null;
        if (asked.lost() == Lost.PASSWORD) {
            code = links.make(account, time.now());
        } else {
            passkeys.removeAll(account);
            sessions.endOf(owner.username());
        }
        rows.decide(id, true, officer.accountId(), time.now());
        acted("accounts.recovery-opened", account, asked.lost());
        return new Decided(name(people(List.of(owner)), account), code);
    }

    /**
     * Leaves everything as it is.
     *
     * @throws ConflictException {@code recovery.stale} if it was decided meanwhile
     */
    @Transactional
    public void decline(long id) {
        Actor.Staff officer = gate.require(Permission.ACCOUNT_RECOVER);
        RecoveryRows.Row asked = waiting(id);
        rows.decide(id, false, officer.accountId(), time.now());
        acted("accounts.recovery-declined", asked.accountId(), asked.lost());
    }

    private RecoveryRows.Row waiting(long id) {
        return rows.findOpen(id).orElseThrow(() -> new ConflictException("recovery.stale"));
    }

    private void acted(String action, long account, Lost lost) {
        audit.acted(new Audit.Act(
                action, new Audit.Subject("staff-account", Long.toString(account)), Map.of("lost", lost.name())));
    }
}
