package id.pendapa.integrity.reports;

import id.pendapa.platform.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes keys out of the memory that nobody has used for a while; an unused one opens nothing before that either. */
@Component
class IntegrityLock implements Tasks.Recurring {

    private final OpenKeys open;

    IntegrityLock(OpenKeys open) {
        this.open = open;
    }

    @Override
    public String task() {
        return "integrity-lock";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        open.dropIdle();
    }
}
