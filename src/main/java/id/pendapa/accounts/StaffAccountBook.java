package id.pendapa.accounts;

import id.pendapa.accounts.AccountRows.Row;
import id.pendapa.office.HeldPosition;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Official;
import id.pendapa.office.Positions;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff accounts as the administrator reads them: whose they are, and what their people hold today. */
@Service
public class StaffAccountBook {

    private final AccountRows rows;
    private final Positions positions;
    private final FieldCipher cipher;
    private final OfficeTime time;
    private final Gate gate;

    StaffAccountBook(AccountRows rows, Positions positions, FieldCipher cipher, OfficeTime time, Gate gate) {
        this.rows = rows;
        this.positions = positions;
        this.cipher = cipher;
        this.time = time;
        this.gate = gate;
    }

    /**
     * An account.
     *
     * @param held titles of the positions held today, with "Plh." or "Plt."
     * @param duties codes of the duties that follow from them
     * @param own whether it is the reader's own
     * @param linkByTwo whether a link for its password takes two officers
     * @param endsOn last day, or null where it is not limited
     * @param closing set where it is closed
     */
    public record Account(
            long id,
            String name,
            String username,
            List<String> held,
            Set<String> duties,
            boolean own,
            int version,
            boolean linkByTwo,
            @Nullable LocalDate endsOn,
            @Nullable Closing closing) {}

    /** When, by whom and why an account was closed. */
    public record Closing(Instant at, String by, String reason) {}

    /**
     * Whom a new account may be for.
     *
     * @param vacant positions that nobody holds definitively today
     * @param people holders of positions who have no open account
     */
    public record Choices(List<Positions.Post> vacant, List<Official> people) {}

    /** All accounts, open ones first. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return accounts(gate.require(Permission.ACCOUNT_MANAGE), rows.list());
    }

    /**
     * One account.
     *
     * @throws NotFoundException {@code account.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public Account get(long id) {
        Actor.Staff reader = gate.require(Permission.ACCOUNT_MANAGE);
        Row row = rows.find(id).orElseThrow(() -> new NotFoundException("account.unknown"));
        return accounts(reader, List.of(row)).get(0);
    }

    private List<Account> accounts(Actor.Staff reader, List<Row> found) {
        Map<Long, String> names =
                positions.names(found.stream().map(Row::officialId).toList());
        Map<Long, List<HeldPosition>> held = held(found);
        Map<Long, Set<String>> mine = duties(found, held);
        return found.stream()
                .map(row -> new Account(
                        row.id(),
                        names.getOrDefault(row.officialId(), row.username()),
                        row.username(),
                        held.getOrDefault(row.officialId(), List.of()).stream()
                                .map(HeldPosition::titleInUse)
                                .toList(),
                        mine.getOrDefault(row.id(), Set.of()),
                        row.id() == reader.accountId(),
                        row.version(),
                        row.linkByTwo(),
                        row.endsOn(),
                        closing(row)))
                .toList();
    }

    /** Codes of the duties that follow from what the people of these accounts hold today, by account. */
    Map<Long, Set<String>> duties(List<Row> found) {
        return duties(found, held(found));
    }

    private Map<Long, Set<String>> duties(List<Row> found, Map<Long, List<HeldPosition>> held) {
        return found.stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> held.getOrDefault(row.officialId(), List.of()).stream()
                                .flatMap(position -> position.duties().stream())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private Map<Long, List<HeldPosition>> held(List<Row> found) {
        return positions.listServing(found.stream().map(Row::officialId).toList(), time.today()).stream()
                .collect(Collectors.toMap(serving -> serving.official().id(), Positions.Serving::held));
    }

    private @Nullable Closing closing(Row row) {
        AccountRows.Closing end = row.closing();
        return end == null
                ? null
                : new Closing(end.at(), end.by(), cipher.open(end.reasonSealed(), reasonPlace(row.username())));
    }

    static Place reasonPlace(String username) {
        return new Place("staff_account", username, "closed_reason_sealed");
    }

    /** Whom a new account may be for today. */
    @Transactional(readOnly = true)
    public Choices choices() {
        gate.require(Permission.ACCOUNT_MANAGE);
        Set<Long> served =
                rows.list().stream().filter(Row::active).map(Row::officialId).collect(Collectors.toSet());
        List<Positions.Post> posts = positions.listPosts(time.today());
        return new Choices(
                posts.stream().filter(post -> post.holder() == null).toList(),
                posts.stream()
                        .flatMap(post -> java.util.stream.Stream.ofNullable(post.holder()))
                        .filter(holder -> !served.contains(holder.id()))
                        .distinct()
                        .toList());
    }
}
