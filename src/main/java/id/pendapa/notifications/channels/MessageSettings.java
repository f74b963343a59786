package id.pendapa.notifications.channels;

import id.pendapa.platform.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the office sends messages. The mail server itself is named by {@code spring.mail.*}.
 *
 * @param from sender of e-mails; without it no e-mail is sent
 * @param attempts after how many failed attempts an e-mail goes another way
 */
@ConfigurationProperties("pendapa.messages")
record MessageSettings(
        @Nullable String from, @DefaultValue("24") int attempts) {

    MessageSettings {
        Setting.written("([^\\s@]+@[^\\s@]+)?", "from", from);
        Setting.atLeast(1, "attempts", attempts);
    }
}
