package id.pendapa.accounts;

import java.util.List;
import org.springframework.security.core.userdetails.User;

/** The principal of a signed-in officer. Holds no rights: those are looked up at every request. */
class StaffUser extends User {

    private static final long serialVersionUID = 1L;

    private final long accountId;

    StaffUser(long accountId, String username, String passwordHash, boolean active) {
        super(username, passwordHash, active, true, true, true, List.of());
        this.accountId = accountId;
    }

    long accountId() {
        return accountId;
    }
}
