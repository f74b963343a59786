package id.pendapa.notifications.channels;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long providers of messages are waited for.
 *
 * @param connect until the connection stands
 * @param answer until the whole answer is here
 */
@Validated
@ConfigurationProperties("pendapa.channels")
record ChannelLimits(
        @DefaultValue("5s") @NotNull Duration connect,
        @DefaultValue("20s") @NotNull Duration answer) {}
