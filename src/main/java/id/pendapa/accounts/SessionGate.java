package id.pendapa.accounts;

import id.pendapa.accounts.AskedLesson.Officer;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ForbiddenException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The gate: a task acts as the office, a signed-in officer with the rights of today, anybody else as a citizen. An officer
 * who still has to show or make a passkey is known and may do nothing; one whose last proof is long ago is asked for a new
 * one before what {@linkplain Permission#asksFreshProof asks for it}. What hangs on a lesson that was not learned in time is
 * refused until it is; what lacks was read together with the account.
 */
@Component
class SessionGate implements Gate {

    private final StaffAccounts accounts;
    private final SecondStep step;
    private final OfficeTime time;
    private final PermissionTable permissions = PermissionTable.shipped();

    SessionGate(StaffAccounts accounts, SecondStep step, OfficeTime time) {
        this.accounts = accounts;
        this.step = step;
        this.time = time;
    }

    @Override
    public Actor actor() {
        Optional<String> task = CurrentTask.find();
        if (task.isPresent()) {
            return new Actor.Office(task.get());
        }
        return findOfficer().<Actor>map(Officer::staff).orElseGet(Actor.Citizen::new);
    }

    @Override
    public Actor.Staff require(Permission permission) {
        Officer officer = findOfficer()
                .filter(known -> holds(known, permission) && isDone())
                .orElseThrow(() -> new ForbiddenException("permission.missing", permission.name()));
        officer.lost(permission).ifPresent(gap -> {
            throw new StaffDirectory.LessonNeededException(gap.code(), gap.title());
        });
        if (permission.asksFreshProof() && !SecondStep.isFresh(time.now())) {
            throw new FreshProof.StaleException();
        }
        return officer.staff();
    }

    @Override
    public boolean may(Permission permission) {
        return findOfficer()
                .filter(officer ->
                        holds(officer, permission) && officer.lost(permission).isEmpty() && isDone())
                .isPresent();
    }

    private boolean isDone() {
        return step.state() == SecondStep.State.DONE;
    }

    private boolean holds(Officer officer, Permission permission) {
        return officer.staff().duties().stream().anyMatch(held -> permissions.allows(held.duty(), permission));
    }

    private Optional<Officer> findOfficer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffUser user)) {
            return Optional.empty();
        }
        return accounts.recallOfficer(user.accountId());
    }
}
