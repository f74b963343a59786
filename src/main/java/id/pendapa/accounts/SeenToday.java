package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes on which day an officer signed in last, so that accounts that nobody uses are found. */
@Component
class SeenToday {

    private final AccountRows rows;
    private final OfficeTime time;

    SeenToday(AccountRows rows, OfficeTime time) {
        this.rows = rows;
        this.time = time;
    }

    @EventListener
    void note(InteractiveAuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication().getPrincipal() instanceof StaffUser user) {
            rows.seen(user.accountId(), time.today());
        }
    }
}
