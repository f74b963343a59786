package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.LearningRecord.Passed;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer reads what they have learned themselves; nobody else's. */
@Service
public class LearningRecords {

    private final Gate gate;
    private final PassedRows rows;
    private final OfficeTime time;

    LearningRecords(Gate gate, PassedRows rows, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.time = time;
    }

    /** Whoever looks, with the year as the office counts it. */
    @Transactional(readOnly = true)
    public LearningRecord own() {
        Actor.Staff officer = gate.require(Permission.LESSON_READ);
        int year = time.today().getYear();
        List<Passed> all = rows.list(officer.accountId());
        int minutes = all.stream()
                .filter(one -> one.at().atZone(time.zone()).getYear() == year)
                .mapToInt(Passed::minutes)
                .sum();
        return new LearningRecord(all, year, minutes, rows.target(time.today()).orElse(null));
    }
}
