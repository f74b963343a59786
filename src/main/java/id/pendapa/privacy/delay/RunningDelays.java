package id.pendapa.privacy.delay;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.PerOffice;
import id.pendapa.privacy.delay.DisclosureDelay.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules that hold something back now; most offices have none, so they stay in memory. */
@Component
public class RunningDelays {

    private final PerOffice<List<DisclosureDelay>> known;
    private final OfficeTime time;

    RunningDelays(DelayRows rows, OfficeTime time) {
        this.known = new PerOffice<>(() -> rows.listApproved(time.now()));
        this.time = time;
    }

    /** Those that run at this moment. */
    public List<DisclosureDelay> list() {
        return known.get().stream()
                .filter(rule -> rule.state(time.now()) == State.RUNNING)
                .toList();
    }

    void forget() {
        known.forget();
    }
}
