package id.pendapa.accounts;

import id.pendapa.accounts.AccountRows.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.office.Positions.Ground;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Superiors look through all accounts: who has what, why, and whether it is still needed. Once in each half of the year,
 * and again when somebody's positions changed. Nobody reviews the own account.
 */
@Service
public class AccessReview {

    private static final int LONGEST_REMARK = 500;
    private static final int HALF_YEAR = 6;

    private final AccountRows accounts;
    private final AccessReviewRows rows;
    private final PasskeyRows passkeys;
    private final Positions positions;
    private final StaffAccountBook book;
    private final FieldCipher cipher;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    AccessReview(
            AccountRows accounts,
            AccessReviewRows rows,
            PasskeyRows passkeys,
            Positions positions,
            StaffAccountBook book,
            FieldCipher cipher,
            FormKeys formKeys,
            OfficeTime time,
            Gate gate,
            Audit audit) {
        this.accounts = accounts;
        this.rows = rows;
        this.passkeys = passkeys;
        this.positions = positions;
        this.book = book;
        this.cipher = cipher;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /** Whether an account is still needed as it is. */
    public enum Verdict {
        KEEP,
        CHANGE
    }

    /**
     * What was said last of an account.
     *
     * @param id of this review, to notice when somebody else was quicker
     */
    public record Review(long id, Verdict verdict, String remark, String by, Instant at) {}

    /**
     * An open account.
     *
     * @param grounds positions held today, since when and by which decree; empty where nothing is held
     * @param duties codes of the duties that follow
     * @param passkey whether there is a passkey
     * @param endsOn last day, or null where it is not limited
     * @param lastSeenOn last day of signing in, or null before the first time
     * @param due whether it has to be reviewed now
     */
    public record Line(
            long account,
            String name,
            String username,
            List<Ground> grounds,
            Set<String> duties,
            boolean passkey,
            Instant madeAt,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate lastSeenOn,
            boolean own,
            boolean due,
            @Nullable Review last) {

        public Line {
            grounds = List.copyOf(grounds);
        }
    }

    /** All open accounts, those to be reviewed first. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        Actor.Staff reader = gate.require(Permission.ACCESS_REVIEW);
        List<Row> all = accounts.list();
        List<Row> open = all.stream().filter(row -> !row.isOver(time.today())).toList();
        Map<Long, String> names =
                positions.names(all.stream().map(Row::officialId).toList());
        Map<Long, String> people = all.stream()
                .collect(Collectors.toMap(Row::id, row -> names.getOrDefault(row.officialId(), row.username())));
        Map<Long, List<Ground>> grounds =
                positions.listGrounds(open.stream().map(Row::officialId).toList(), time.today());
        Map<Long, Set<String>> duties = book.duties(open);
        Map<Long, AccessReviewRows.Row> latest = rows.latest();
        Set<Long> keyed = passkeys.owners();
        return open.stream()
                .map(row -> {
                    List<Ground> held = grounds.getOrDefault(row.officialId(), List.of());
                    AccessReviewRows.Row last = latest.get(row.id());
                    return new Line(
                            row.id(),
                            people.getOrDefault(row.id(), row.username()),
                            row.username(),
                            held,
                            duties.getOrDefault(row.id(), Set.of()),
                            keyed.contains(row.id()),
                            row.madeAt(),
                            row.endsOn(),
                            row.lastSeenOn(),
                            row.id() == reader.accountId(),
                            last == null || isOld(last, held),
                            last == null ? null : review(last, people));
                })
                .sorted(Comparator.comparing((Line line) -> !line.due()))
                .toList();
    }

    private boolean isOld(AccessReviewRows.Row last, Collection<Ground> held) {
        LocalDate on = last.at().atZone(time.zone()).toLocalDate();
        LocalDate today = time.today();
        LocalDate begin = LocalDate.of(today.getYear(), today.getMonthValue() <= HALF_YEAR ? 1 : HALF_YEAR + 1, 1);
        return on.isBefore(begin)
                || held.stream().anyMatch(ground -> ground.from().isAfter(on));
    }

    private Review review(AccessReviewRows.Row row, Map<Long, String> people) {
        return new Review(
                row.id(),
                row.verdict(),
                cipher.open(row.remarkSealed(), place(row.accountId())),
                people.getOrDefault(row.by(), ""),
                row.at());
    }

    private static Place place(long account) {
        return new Place("access_review", Long.toString(account), "remark_sealed");
    }

    /**
     * One account.
     *
     * @throws NotFoundException {@code account.unknown} if there is no such open account
     */
    @Transactional(readOnly = true)
    public Line get(long account) {
        return list().stream()
                .filter(line -> line.account() == account)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account.unknown"));
    }

    /** What these duties may do, in the order of the permissions. */
    public Set<Permission> allowed(Set<String> duties) {
        PermissionTable table = PermissionTable.shipped();
        return Arrays.stream(Permission.values())
                .filter(permission -> duties.stream().anyMatch(duty -> table.allows(duty, permission)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /**
     * Says whether an account is still needed as it is, once per form.
     *
     * @param lastSeen the review that the reader saw, or 0 for none
     * @param remark what has to change; may be empty where nothing has to
     * @throws InvalidException {@code access-review.remark} without a remark on what has to change
     * @throws ForbiddenException {@code account.own} for one's own
     * @throws NotFoundException {@code account.unknown} if there is no such open account
     * @throws ConflictException {@code access-review.stale} if somebody else reviewed it just now
     */
    @Transactional
    public void say(long account, Verdict verdict, String remark, long lastSeen, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.ACCESS_REVIEW);
        if (remark.length() > LONGEST_REMARK || (verdict == Verdict.CHANGE && remark.isBlank())) {
            throw new InvalidException("access-review.remark");
        }
        if (officer.accountId() == account) {
            throw new ForbiddenException("account.own");
        }
        if (accounts.find(account).filter(row -> !row.isOver(time.today())).isEmpty()) {
            throw new NotFoundException("account.unknown");
        }
        formKeys.once(formKey, account + "|" + verdict + "|" + remark, () -> {
            byte[] sealed = cipher.seal(remark.strip(), place(account));
            var said = new AccessReviewRows.Row(0, account, verdict, sealed, officer.accountId(), time.now());
            if (!rows.insert(said, lastSeen)) {
                throw new ConflictException("access-review.stale");
            }
            audit.acted(new Audit.Act(
                    "accounts.access-reviewed",
                    new Audit.Subject("staff-account", Long.toString(account)),
                    Map.of("verdict", verdict.name())));
            return Long.toString(account);
        });
    }

    /** What the last review wants changed at an account; for who manages accounts. */
    @Transactional(readOnly = true)
    public Optional<String> wanted(long account) {
        gate.require(Permission.ACCOUNT_MANAGE);
        return Optional.ofNullable(rows.latest().get(account))
                .filter(row -> row.verdict() == Verdict.CHANGE)
                .map(row -> cipher.open(row.remarkSealed(), place(account)));
    }
}
