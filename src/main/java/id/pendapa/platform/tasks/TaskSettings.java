package id.pendapa.platform.tasks;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tasks are worked on.
 *
 * @param enabled whether this process works on tasks at all; it plans them in any case
 * @param threads tasks that run at the same time; fewer than the connections of the work pool
 * @param polling how often to look for tasks that nobody announced
 * @param stopWait how long a stop waits for running tasks
 */
@Validated
@ConfigurationProperties("pendapa.tasks")
record TaskSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3") @Min(1) int threads,
        @DefaultValue("10s") @NotNull Duration polling,
        @DefaultValue("15s") @NotNull Duration stopWait) {}
