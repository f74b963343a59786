package id.pendapa.notifications.channels;

import id.pendapa.platform.Setting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long providers of messages are waited for.
 *
 * @param connect until the connection stands
 * @param answer until the whole answer is here
 */
@ConfigurationProperties("pendapa.channels")
record ChannelLimits(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("20s") Duration answer) {

    ChannelLimits {
        Setting.given("connect", connect);
        Setting.given("answer", answer);
    }
}
