package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.OfficeSetup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the way to the first administrator at every start of production until there is one. Never into the log. */
@Component
class SetupLinkAtStart implements OfficeSetup {

    private final Mode mode;
    private final StaffDirectory staff;
    private final SetupLinks links;
    private final OfficeSeat seat;
    private final OfficeTime time;
    private final TransactionTemplate transaction;

    SetupLinkAtStart(
            Mode mode,
            StaffDirectory staff,
            SetupLinks links,
            OfficeSeat seat,
            OfficeTime time,
            TransactionTemplate transaction) {
        this.mode = mode;
        this.staff = staff;
        this.links = links;
        this.seat = seat;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public void prepare() {
        if (!mode.isExample() && staff.holdersOf(FirstAdministrator.DUTY, null).isEmpty()) {
            transaction.executeWithoutResult(status -> System.out.println(
                    "Belum ada administrator. Buka tautan ini sekali, dalam 24 jam: / No administrator yet; open once: "
                            + seat.address() + "/pasang/" + links.make(time.now())));
        }
    }
}
