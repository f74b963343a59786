package id.pendapa.privacy.retention;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import id.pendapa.privacy.retention.DestructionList.Approval;
import id.pendapa.privacy.retention.DestructionList.End;
import id.pendapa.privacy.retention.DestructionList.Head;
import id.pendapa.privacy.retention.DestructionList.Item;
import id.pendapa.privacy.retention.DestructionList.Kept;
import id.pendapa.privacy.retention.DestructionList.Proposed;
import id.pendapa.privacy.retention.DestructionList.State;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up lists of requests whose term is over, and has them approved by two others. */
@Service
public class DestructionDesk {

    /** The longest list: so many that two people can still look through. */
    static final int LONGEST = 200;

    private static final int NEEDED = 2;
    private static final int PAGE = 25;

    private final Gate gate;
    private final Proposals proposals;
    private final DestructionRows rows;
    private final FormKeys formKeys;
    private final Tasks tasks;
    private final Audit audit;
    private final OfficeTime time;

    DestructionDesk(
            Gate gate,
            Proposals proposals,
            DestructionRows rows,
            FormKeys formKeys,
            Tasks tasks,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.proposals = proposals;
        this.rows = rows;
        this.formKeys = formKeys;
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What may be destroyed, and the lists so far.
     *
     * @param proposed what the next list would have on it
     * @param lists newest first
     * @param next where the next page of lists begins, or null
     */
    public record Overview(
            List<Proposed> proposed,
            List<Head> lists,
            @Nullable Long next) {
        public Overview {
            proposed = List.copyOf(proposed);
            lists = List.copyOf(lists);
        }
    }

    /**
     * A list, and what whoever reads it may do.
     *
     * @param approvable whether they may approve it
     * @param endable whether they may drop it
     */
    public record Opened(DestructionList list, boolean approvable, boolean endable) {}

    @Transactional(readOnly = true)
    public Overview overview(@Nullable Long before) {
        gate.require(Permission.RETENTION_VIEW);
        List<Head> found = rows.list(before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<Head> shown = found.subList(0, Math.min(PAGE, found.size()));
        Long next = found.size() > PAGE ? shown.get(PAGE - 1).id() : null;
        return new Overview(proposals.list(LONGEST), shown, next);
    }

    public boolean mayDraw() {
        return gate.may(Permission.DESTRUCTION_DRAW);
    }

    /**
     * One list.
     *
     * @throws NotFoundException {@code destruction} if there is none
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        Actor.Staff reader = gate.require(Permission.RETENTION_VIEW);
        Head head = get(id);
        List<Approval> approvals = rows.listApprovals(id);
        boolean waits = head.state() == State.DRAWN;
        boolean free = !isMaker(head, reader) && approvals.stream().noneMatch(given -> isOf(given, reader));
        return new Opened(
                new DestructionList(head, approvals, rows.listItems(id)),
                waits && free && gate.may(Permission.DESTRUCTION_APPROVE),
                waits && (gate.may(Permission.DESTRUCTION_DRAW) || gate.may(Permission.DESTRUCTION_APPROVE)));
    }

    /**
     * A list that was carried out, for its minutes.
     *
     * @throws NotFoundException {@code destruction.minutes} as long as it was not
     */
    @Transactional(readOnly = true)
    public DestructionList minutes(long id) {
        DestructionList list = open(id).list();
        if (list.head().state() != State.DONE) {
            throw new NotFoundException("destruction.minutes");
        }
        return list;
    }

    private Head get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("destruction"));
    }

    /**
     * Puts what is proposed on a list, once per form.
     *
     * @return its id
     * @throws ConflictException {@code destruction.nothing} where nothing is proposed
     */
    @Transactional
    public long draw(UUID formKey) {
        Actor.Staff maker = gate.require(Permission.DESTRUCTION_DRAW);
        return Long.parseLong(formKeys.once(formKey, "draw", () -> {
            List<Proposed> proposed = proposals.list(LONGEST);
            if (proposed.isEmpty()) {
                throw new ConflictException("destruction.nothing");
            }
            long made = rows.draw(formKey, maker, time.now());
            try {
                proposed.forEach(request -> rows.add(made, request));
            } catch (DuplicateKeyException faster) {
                throw new ConflictException("destruction.nothing");
            }
            acted("destruction.drawn", made, Map.of("requests", Integer.toString(proposed.size())));
            return Long.toString(made);
        }));
    }

    /**
     * Approves a list; with the second approval it is carried out.
     *
     * @return what is wrong, by field
     * @throws ConflictException for whoever drew it up or approved it already, or if somebody was faster
     */
    @Transactional
    public Map<String, String> approve(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.DESTRUCTION_APPROVE);
        Head head = get(id);
        if (isMaker(head, officer)) {
            throw new ConflictException("destruction.own");
        }
        List<Approval> given = rows.listApprovals(id);
        if (given.stream().anyMatch(one -> isOf(one, officer))) {
            throw new ConflictException("destruction.twice");
        }
        if (!typed.getOrDefault("setuju", "").equals("ya")) {
            return Map.of("setuju", "destruction.confirm");
        }
        boolean last = given.size() + 1 == NEEDED;
        if (!rows.move(head, version, last ? State.APPROVED : State.DRAWN)) {
            throw new ConflictException("destruction.stale");
        }
        Instant now = time.now();
        rows.approve(id, officer, now);
        acted("destruction.approved", id, Map.of());
        if (last) {
            tasks.plan(DestroyRequests.TASK, Long.toString(id), now);
        }
        return Map.of();
    }

    /**
     * Drops a list before it is approved; its requests are proposed again.
     *
     * @return what is wrong, by field
     * @throws ConflictException {@code destruction.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> cancel(long id, int version, Map<String, String> typed) {
        Actor.Staff officer = gate.require(
                gate.may(Permission.DESTRUCTION_DRAW) ? Permission.DESTRUCTION_DRAW : Permission.DESTRUCTION_APPROVE);
        Head head = get(id);
        Map<String, String> wrong = new LinkedHashMap<>();
        String reason = new RetentionForm(typed, wrong).words("alasan");
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Instant now = time.now();
        if (!rows.end(head, version, State.DRAWN, State.CANCELLED, new End(now, officer.label(), reason))) {
            throw new ConflictException("destruction.stale");
        }
        rows.listItems(id).stream().map(Item::id).forEach(item -> rows.keep(item, Kept.CANCELLED, now));
        acted("destruction.cancelled", id, Map.of());
        return wrong;
    }

    private static boolean isMaker(Head head, Actor.Staff officer) {
        return head.drawnByAccount() == officer.accountId() || head.drawnByOfficial() == officer.officialId();
    }

    private static boolean isOf(Approval given, Actor.Staff officer) {
        return given.account() == officer.accountId() || given.official() == officer.officialId();
    }

    private void acted(String action, long id, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, subject(id), facts));
    }

    static Audit.Subject subject(long id) {
        return new Audit.Subject("destruction-list", Long.toString(id));
    }
}
