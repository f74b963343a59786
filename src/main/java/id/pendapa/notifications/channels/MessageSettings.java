package id.pendapa.notifications.channels;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the office sends messages. The mail server itself is named by {@code spring.mail.*}.
 *
 * @param from sender of e-mails; without it no e-mail is sent
 * @param attempts after how many failed attempts an e-mail goes another way
 */
@Validated
@ConfigurationProperties("pendapa.messages")
record MessageSettings(
        @Nullable @Email String from,
        @DefaultValue("24") @Min(1) int attempts) {}
