package id.pendapa.accounts;

import id.pendapa.shared.InvalidException;
import org.springframework.stereotype.Component;

/** Somebody must always be able to open accounts: an administrator whose own account does not end by itself. */
@Component
class LastingAdministrator {

    private static final String DUTY = "ADMIN";

    private final StaffDirectory staff;
    private final AccountRows rows;

    LastingAdministrator(StaffDirectory staff, AccountRows rows) {
        this.staff = staff;
        this.rows = rows;
    }

    /**
     * Looked at before an account is closed or gets a last day, under the lock of all open accounts.
     *
     * @throws InvalidException {@code account.end.last} if none would remain beside this account
     */
    void requireBeside(long account) {
        boolean remains = staff.holdersOf(DUTY, null).stream()
                .filter(administrator -> administrator.accountId() != account)
                .flatMap(administrator -> rows.find(administrator.accountId()).stream())
                .anyMatch(row -> row.endsOn() == null);
        if (!remains) {
            throw new InvalidException("account.end.last");
        }
    }
}
