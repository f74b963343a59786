package id.pendapa.practice;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.PracticeOffices;
import id.pendapa.platform.PracticeOffices.Asked;
import id.pendapa.platform.PracticeOffices.Stage;
import id.pendapa.platform.Tasks;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Coming to practise, beginning anew and going back. Only the first is written down in the real office. */
@Service
public class PracticeDesk {

    private final Gate gate;
    private final PracticeOffices offices;
    private final Tasks tasks;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PracticeDesk(
            Gate gate,
            PracticeOffices offices,
            Tasks tasks,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.gate = gate;
        this.offices = offices;
        this.tasks = tasks;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How far the practice office of this browser is. */
    public Stage stage(String mark) {
        gate.require(Permission.PRACTISE);
        return mark.isEmpty() ? Stage.NONE : offices.stage(mark);
    }

    /**
     * Begins; asked twice, the second one counts.
     *
     * @return the mark for the browser
     */
    public String begin() {
        Actor.Staff officer = gate.require(Permission.PRACTISE);
        Asked asked = offices.ask(officer.accountId());
        transaction.executeWithoutResult(status -> {
            audit.acted(new Audit.Act(
                    "practice.begun", new Audit.Subject("account", Long.toString(officer.accountId())), Map.of()));
            tasks.plan(PreparePractice.TASK, asked.key().value(), clock.instant());
        });
        return asked.mark();
    }

    /** Throws everything of this practice office away and begins with a new one. */
    public String again() {
        gate.require(Permission.PRACTISE);
        Asked asked = offices.again();
        transaction.executeWithoutResult(
                status -> tasks.plan(PreparePractice.TASK, asked.key().value(), clock.instant()));
        return asked.mark();
    }

    /** Leaves it. */
    public void leave() {
        gate.require(Permission.PRACTISE);
        offices.leave();
    }
}
