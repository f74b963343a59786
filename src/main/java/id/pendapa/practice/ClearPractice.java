package id.pendapa.practice;

import id.pendapa.platform.PracticeOffices;
import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Removes practice offices that were left, or that nobody came back to for a day. */
@Component
class ClearPractice implements Tasks.Recurring {

    private static final Duration UNUSED = Duration.ofDays(1);

    private final PracticeOffices offices;
    private final InstantSource clock;

    ClearPractice(PracticeOffices offices, InstantSource clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "practice-clear";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        offices.endUnused(clock.instant().minus(UNUSED));
    }
}
