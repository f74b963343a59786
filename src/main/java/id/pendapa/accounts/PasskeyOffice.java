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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's side of passkeys: which duties ask for one, and what happens when one is lost. Nobody frees a duty of their
 * own from it, and the keys of somebody who lost theirs go by two others together.
 */
@Service
public class PasskeyOffice {

    private static final int LONGEST_REASON = 500;

    private final PasskeyDuties duties;
    private final PasskeyLosses losses;
    private final PasskeyRows rows;
    private final AccountRows accounts;
    private final Positions positions;
    private final FieldCipher cipher;
    private final OpenSessions sessions;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    PasskeyOffice(
            PasskeyDuties duties,
            PasskeyLosses losses,
            PasskeyRows rows,
            AccountRows accounts,
            Positions positions,
            FieldCipher cipher,
            OpenSessions sessions,
            FormKeys formKeys,
            OfficeTime time,
            Gate gate,
            Audit audit) {
        this.duties = duties;
        this.losses = losses;
        this.rows = rows;
        this.accounts = accounts;
        this.positions = positions;
        this.cipher = cipher;
        this.sessions = sessions;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /** An officer, by account. */
    public record Person(long account, String name) {}

    /**
     * A loss that waits for a second person.
     *
     * @param decidable whether the reader may be that person: neither its owner nor who asked
     */
    public record Loss(long id, String name, String reason, String askedBy, Instant askedAt, boolean decidable) {}

    /**
     * How the office stands.
     *
     * @param duties all codes of duties
     * @param asking those that ask for a passkey
     * @param version of this choice
     * @param holders whose keys the reader may report as lost
     */
    public record Standing(
            SortedSet<String> duties, Set<String> asking, int version, List<Person> holders, List<Loss> losses) {

        public Standing {
            asking = Set.copyOf(asking);
            holders = List.copyOf(holders);
            losses = List.copyOf(losses);
        }
    }

    /** What the page of it tells. */
    @Transactional(readOnly = true)
    public Standing standing() {
        long reader = gate.require(Permission.PASSKEY_MANAGE).accountId();
        List<AccountRows.Row> all = accounts.list();
        Map<Long, String> officials =
                positions.names(all.stream().map(AccountRows.Row::officialId).toList());
        Map<Long, Person> people = all.stream()
                .map(row -> new Person(row.id(), officials.getOrDefault(row.officialId(), row.username())))
                .collect(Collectors.toMap(Person::account, Function.identity()));
        Set<Long> owners = rows.owners();
        return new Standing(
                PermissionTable.shipped().duties(),
                duties.asking(),
                duties.version(),
                all.stream()
                        .filter(row -> row.active() && row.id() != reader && owners.contains(row.id()))
                        .map(row -> people.get(row.id()))
                        .toList(),
                losses.open().stream().map(row -> loss(row, people, reader)).toList());
    }

    private Loss loss(PasskeyLosses.Row row, Map<Long, Person> people, long reader) {
        return new Loss(
                row.id(),
                name(people, row.accountId()),
                cipher.open(row.reasonSealed(), place(row.accountId())),
                name(people, row.askedBy()),
                row.askedAt(),
                row.accountId() != reader && row.askedBy() != reader);
    }

    private static String name(Map<Long, Person> people, long account) {
        Person person = people.get(account);
        return person == null ? "" : person.name();
    }

    private static Place place(long account) {
        return new Place("passkey_loss", Long.toString(account), "reason_sealed");
    }

    /**
     * Sets which duties ask for a passkey; unknown ones are not heard.
     *
     * @throws ForbiddenException {@code passkey-duty.own} if a duty of the reader would be freed from it
     * @throws ConflictException {@code passkey-duty.stale} if somebody else just changed them
     */
    @Transactional
    public void ask(Set<String> wanted, int versionSeen) {
        Actor.Staff officer = gate.require(Permission.PASSKEY_MANAGE);
        Set<String> known = new TreeSet<>(wanted);
        known.retainAll(PermissionTable.shipped().duties());
        Set<String> freed = new TreeSet<>(duties.asking());
        freed.removeAll(known);
        if (officer.duties().stream().anyMatch(held -> freed.contains(held.duty()))) {
            throw new ForbiddenException("passkey-duty.own");
        }
        duties.set(known, versionSeen);
        audit.acted(new Audit.Act(
                "accounts.passkey-duties-set",
                new Audit.Subject("passkey-duties", Integer.toString(versionSeen)),
                Map.of("asking", String.join(",", known), "freed", String.join(",", freed))));
    }

    /**
     * Reports that somebody lost their passkeys; a second person removes them.
     *
     * @throws InvalidException {@code passkey-loss.reason} without a reason
     * @throws ForbiddenException {@code account.own} for one's own
     * @throws NotFoundException {@code account.unknown} if there is no such account with passkeys
     * @throws ConflictException {@code passkey-loss.open} if it waits already
     */
    @Transactional
    public void report(long account, String reason, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.PASSKEY_MANAGE);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidException("passkey-loss.reason");
        }
        if (officer.accountId() == account) {
            throw new ForbiddenException("account.own");
        }
        if (rows.count(account) == 0) {
            throw new NotFoundException("account.unknown");
        }
        formKeys.once(formKey, account + "|" + reason, () -> {
            losses.ask(account, cipher.seal(reason.strip(), place(account)), officer.accountId(), time.now());
            acted("accounts.passkey-loss-reported", account);
            return Long.toString(account);
        });
    }

    /**
     * Removes all passkeys of who lost theirs and ends their sessions, or leaves everything as it is.
     *
     * @throws ForbiddenException {@code passkey-loss.second} for who asked and for the owner, who may only decline
     * @throws ConflictException {@code passkey-loss.stale} if it was decided meanwhile
     */
    @Transactional
    public void decide(long id, boolean remove) {
        Actor.Staff officer = gate.require(Permission.PASSKEY_MANAGE);
        PasskeyLosses.Row loss = losses.findOpen(id).orElseThrow(() -> new ConflictException("passkey-loss.stale"));
        long account = loss.accountId();
        if (remove) {
            if (officer.accountId() == loss.askedBy() || officer.accountId() == account) {
                throw new ForbiddenException("passkey-loss.second");
            }
            rows.removeAll(account);
            accounts.find(account).ifPresent(row -> sessions.endOf(row.username()));
        }
        losses.decide(id, remove, officer.accountId(), time.now());
        acted(remove ? "accounts.passkeys-removed-as-lost" : "accounts.passkey-loss-declined", account);
    }

    private void acted(String action, long account) {
        audit.acted(new Audit.Act(action, new Audit.Subject("staff-account", Long.toString(account)), Map.of()));
    }
}
