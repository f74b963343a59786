package id.pendapa.requests;

import id.pendapa.accounts.StaffAccountDesk;
import id.pendapa.platform.Gate;
import id.pendapa.requests.RequestHistory.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an officer had taken goes back to its unit when the account is closed. */
@Component
class ReturnTakenRequests {

    private final RequestRows rows;
    private final Assigning assigning;
    private final Gate gate;

    ReturnTakenRequests(RequestRows rows, Assigning assigning, Gate gate) {
        this.rows = rows;
        this.assigning = assigning;
        this.gate = gate;
    }

    @EventListener
    void giveBack(StaffAccountDesk.Closed closed) {
        rows.dues()
                .listTakenBy(closed.accountId())
                .forEach(number ->
                        assigning.assign(rows.requests().get(number), gate.actor(), null, Kind.HANDED_OVER, null));
    }
}
