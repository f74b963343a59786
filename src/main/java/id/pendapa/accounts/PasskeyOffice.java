package id.pendapa.accounts;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of passkeys: which duties ask for one. Nobody frees a duty of their own from it. */
@Service
public class PasskeyOffice {

    private final PasskeyDuties duties;
    private final Gate gate;
    private final Audit audit;

    PasskeyOffice(PasskeyDuties duties, Gate gate, Audit audit) {
        this.duties = duties;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * How the office stands.
     *
     * @param duties all codes of duties
     * @param asking those that ask for a passkey
     * @param version of this choice
     */
    public record Standing(SortedSet<String> duties, Set<String> asking, int version) {

        public Standing {
            asking = Set.copyOf(asking);
        }
    }

    /** What the page of it tells. */
    @Transactional(readOnly = true)
    public Standing standing() {
        gate.require(Permission.PASSKEY_MANAGE);
        return new Standing(PermissionTable.shipped().duties(), duties.asking(), duties.version());
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
}
