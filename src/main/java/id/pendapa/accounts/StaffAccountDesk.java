package id.pendapa.accounts;

import id.pendapa.accounts.AccountRows.Row;
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
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and closes staff accounts. Nobody does so to their own, and since somebody must do it, an administrator always
 * remains.
 */
@Service
public class StaffAccountDesk {

    private static final int LONGEST_REASON = 500;

    private final AccountRows rows;
    private final AccountRules rules;
    private final LastingAdministrator administrators;
    private final PasswordLinks links;
    private final Positions positions;
    private final FieldCipher cipher;
    private final PasswordEncoder passwords;
    private final OpenSessions sessions;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StaffAccountDesk(
            AccountRows rows,
            AccountRules rules,
            LastingAdministrator administrators,
            PasswordLinks links,
            Positions positions,
            FieldCipher cipher,
            PasswordEncoder passwords,
            OpenSessions sessions,
            FormKeys formKeys,
            OfficeTime time,
            Gate gate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.administrators = administrators;
        this.links = links;
        this.positions = positions;
        this.cipher = cipher;
        this.passwords = passwords;
        this.sessions = sessions;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What is entered for a new account. Never printed.
     *
     * @param name of a new person; not read where {@code officialId} is given
     * @param officialId somebody who holds a position already, or null for a new person
     * @param positionId vacant position that a new person holds from today on
     */
    public record Entry(
            String name,
            String username,
            String nik,
            @Nullable Long officialId,
            @Nullable Long positionId) {
        @Override
        public String toString() {
            return "Entry[•••]";
        }
    }

    /**
     * An account that was made.
     *
     * @param code code of the link for its password, shown only once; null where this form was sent before, and where the
     *     person had an account already: then two officers make it
     */
    public record Made(long id, @Nullable String code) {}

    /**
     * An officer's account was closed; heard in the same transaction, for example to give back what they had taken.
     *
     * @param accountId the account
     */
    public record Closed(long accountId) {}

    /** Codes of what is wrong by itself, by part of the form. */
    public Map<String, String> faults(Entry entry) {
        gate.require(Permission.ACCOUNT_MANAGE);
        String name = entry.officialId() == null ? entry.name() : "-";
        Map<String, String> faults = rules.faults(name, entry.username(), entry.nik());
        if (entry.officialId() == null && entry.positionId() == null) {
            faults.put("jabatan", "account.position");
        }
        return faults;
    }

    /**
     * Makes an account, once per form, with a link by which its officer sets the password.
     *
     * @param entry without faults
     * @throws InvalidException {@code account.username.taken} or {@code account.nik.taken} if there is such an account
     * @throws ConflictException {@code account.taken} if position, person or name were given away just now
     */
    @Transactional
    public Made make(Entry entry, UUID formKey) {
        gate.require(Permission.ACCOUNT_MANAGE);
        String username = AccountRules.username(entry.username());
        String digits = Nik.find(entry.nik()).orElseThrow().digits();
        byte[] nik = cipher.index("nik", digits);
        String content = username + "|" + entry.name() + "|" + entry.officialId() + "|" + entry.positionId() + "|"
                + HexFormat.of().formatHex(nik);
        AtomicReference<@Nullable String> code = new AtomicReference<>();
        String id = formKeys.once(formKey, content, () -> {
            if (rows.hasUsername(username)) {
                throw new InvalidException("account.username.taken");
            }
            if (rows.hasOpenOf(cipher.indexes("nik", digits))) {
                throw new InvalidException("account.nik.taken");
            }
            try {
                long account = insert(entry, username);
                if (!rows.find(account).map(Row::linkByTwo).orElse(true)) {
                    code.set(links.make(account, time.now()));
                }
                return Long.toString(account);
            } catch (DataIntegrityViolationException taken) {
                throw new ConflictException("account.taken");
            }
        });
        return new Made(Long.parseLong(id), code.get());
    }

    private long insert(Entry entry, String username) {
        Long known = entry.officialId();
        long official = known != null
                ? known
                : positions.appoint(
                        Objects.requireNonNull(entry.positionId()), entry.name().strip(), time.today());
        String nik = Nik.find(entry.nik()).orElseThrow().digits();
        // Nobody knows this one: the account opens with the password that its officer sets.
        String hash = Objects.requireNonNull(passwords.encode(LinkCodes.make()));
        long id = rows.insert(
                new AccountRows.Begin(
                        username,
                        hash,
                        false,
                        official,
                        cipher.indexes("nik", nik),
                        cipher.seal(nik, new Place("staff_account", username, "nik_sealed"))),
                time.now());
        acted("accounts.account-made", id, Map.of("official", Long.toString(official)));
        return id;
    }

    /**
     * A new link for an account whose first password was never set; older ones are dead.
     *
     * @return code of the link, shown only now
     * @throws ForbiddenException {@code account.link.by-two} from the first password on: that is a recovery
     * @throws ConflictException {@code account.stale} if somebody else just changed the account
     */
    @Transactional
    public String renewLink(long id, int versionSeen) {
        Row row = other(id);
        if (row.linkByTwo()) {
            throw new ForbiddenException("account.link.by-two");
        }
        rows.touch(row.id(), versionSeen);
        acted("accounts.password-link-made", id, Map.of());
        return links.make(id, time.now());
    }

    /**
     * Closes an account: its sessions end at once, its links are dead, and what its officer had taken goes back.
     *
     * @param reason kept sealed
     * @throws InvalidException {@code account.reason} without one; {@code account.end.last} if no administrator without a
     *     last day would remain
     * @throws ForbiddenException {@code account.own} for one's own
     * @throws ConflictException {@code account.stale} if somebody else just changed the account
     */
    @Transactional
    public void close(long id, int versionSeen, String reason) {
        gate.require(Permission.ACCOUNT_MANAGE);
        rows.lockOpen();
        Row row = other(id);
        administrators.requireBeside(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidException("account.reason");
        }
        byte[] sealed = cipher.seal(reason.strip(), StaffAccountBook.reasonPlace(row.username()));
        rows.close(
                id,
                versionSeen,
                new AccountRows.Closing(time.now(), gate.actor().label(), sealed));
        links.end(id, time.now());
        sessions.endOf(row.username());
        acted("accounts.account-closed", id, Map.of());
        events.publishEvent(new Closed(id));
    }

    /**
     * Opens a closed account again; its old password holds.
     *
     * @throws InvalidException {@code account.person.taken} if the person has another open account by now
     * @throws ConflictException {@code account.stale} if somebody else just changed the account
     */
    @Transactional
    public void reopen(long id, int versionSeen) {
        gate.require(Permission.ACCOUNT_MANAGE);
        rows.lockOpen();
        other(id);
        if (rows.hasOpenBeside(id)) {
            throw new InvalidException("account.person.taken");
        }
        rows.reopen(id, versionSeen);
        acted("accounts.account-reopened", id, Map.of());
    }

    /**
     * Sets the last day of an account, for somebody who is here for a time only. After it the account opens nothing and is
     * closed by itself.
     *
     * @param on null where it is not limited any more
     * @throws InvalidException {@code account.end.past} for a day that is over; {@code account.end.last} if no administrator
     *     without a last day would remain
     * @throws ForbiddenException {@code account.own} for one's own
     * @throws ConflictException {@code account.stale} if somebody else just changed the account
     */
    @Transactional
    public void end(long id, int versionSeen, @Nullable LocalDate on) {
        gate.require(Permission.ACCOUNT_MANAGE);
        rows.lockOpen();
        other(id);
        if (on != null && on.isBefore(time.today())) {
            throw new InvalidException("account.end.past");
        }
        if (on != null) {
            administrators.requireBeside(id);
        }
        rows.end(id, versionSeen, on);
        acted("accounts.account-end-set", id, Map.of("on", on == null ? "" : on.toString()));
    }

    /** The account of somebody else; the reader's own must still be open, or two could close each other. */
    private Row other(long id) {
        Actor.Staff actor = gate.require(Permission.ACCOUNT_MANAGE);
        if (actor.accountId() == id) {
            throw new ForbiddenException("account.own");
        }
        if (rows.find(actor.accountId()).filter(Row::active).isEmpty()) {
            throw new ForbiddenException("permission.missing", Permission.ACCOUNT_MANAGE.name());
        }
        return rows.find(id).orElseThrow(() -> new NotFoundException("account.unknown"));
    }

    private void acted(String action, long account, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("staff-account", Long.toString(account)), facts));
    }
}
