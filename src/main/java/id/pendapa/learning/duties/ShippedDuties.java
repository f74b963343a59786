package id.pendapa.learning.duties;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.Permission;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever works with personal data needs the lesson on them: every office begins so, as an example to be adopted. What the
 * office changed or took back stays. The invented people of the example have learned it.
 */
@Component
class ShippedDuties implements OfficeSetup {

    private static final String PERSONAL_DATA = "data-pribadi";
    private static final List<Permission> PERSONAL = List.of(
            Permission.PERSONAL_DATA_REVEAL,
            Permission.FILE_OPEN,
            Permission.PERSON_SEARCH,
            Permission.CITIZEN_TIE,
            Permission.DATA_COPY_PRINT,
            Permission.RESIDENT_READ,
            Permission.RESIDENT_EDIT,
            Permission.RESIDENT_EXPORT,
            Permission.COMPLAINT_REVEAL);

    /** After the lessons. */
    private static final int ORDER = 565;

    private final DutyRows rows;
    private final TransactionTemplate transaction;
    private final OfficeTime time;
    private final Mode mode;

    ShippedDuties(DutyRows rows, TransactionTemplate transaction, OfficeTime time, Mode mode) {
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
        this.mode = mode;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            PERSONAL.forEach(permission ->
                    rows.ship(permission.name(), PERSONAL_DATA, LessonDuties.USUAL_DAYS, time.now(), "Pendapa"));
            if (mode.isExample()) {
                rows.learn(PERSONAL_DATA, time.now());
            }
        });
    }
}
