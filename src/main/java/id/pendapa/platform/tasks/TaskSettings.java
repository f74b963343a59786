package id.pendapa.platform.tasks;

import id.pendapa.platform.Setting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tasks are worked on.
 *
 * @param enabled whether this process works on tasks at all; it plans them in any case
 * @param threads tasks that run at the same time; fewer than the connections of the work pool
 * @param polling how often to look for tasks that nobody announced
 * @param stopWait how long a stop waits for running tasks
 */
@ConfigurationProperties("pendapa.tasks")
record TaskSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3") int threads,
        @DefaultValue("10s") Duration polling,
        @DefaultValue("15s") Duration stopWait) {

    TaskSettings {
        Setting.atLeast(1, "threads", threads);
        Setting.given("polling", polling);
        Setting.given("stopWait", stopWait);
    }
}
