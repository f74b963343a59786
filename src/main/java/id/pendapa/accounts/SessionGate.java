package id.pendapa.accounts;

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
 * one before what {@linkplain Permission#asksFreshProof asks for it}.
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
        return findStaff().<Actor>map(staff -> staff).orElseGet(Actor.Citizen::new);
    }

    @Override
    public Actor.Staff require(Permission permission) {
        Actor.Staff staff = findStaff()
                .filter(known -> holds(known, permission) && isDone())
                .orElseThrow(() -> new ForbiddenException("permission.missing", permission.name()));
        if (permission.asksFreshProof() && !SecondStep.isFresh(time.now())) {
            throw new FreshProof.StaleException();
        }
        return staff;
    }

    @Override
    public boolean may(Permission permission) {
        return findStaff().filter(staff -> holds(staff, permission) && isDone()).isPresent();
    }

    private boolean isDone() {
        return step.state() == SecondStep.State.DONE;
    }

    private boolean holds(Actor.Staff staff, Permission permission) {
        return staff.duties().stream().anyMatch(held -> permissions.allows(held.duty(), permission));
    }

    private Optional<Actor.Staff> findStaff() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffUser user)) {
            return Optional.empty();
        }
        return RequestMemory.recall("actor " + user.accountId(), () -> accounts.findActor(user.accountId()));
    }
}
