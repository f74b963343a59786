package id.pendapa.notifications;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the office sends messages. The mail server itself is named by {@code spring.mail.*}.
 *
 * @param from sender of e-mails; without it no e-mail is sent
 * @param address how the office is reached from outside, for example {@code https://tingkir.example.go.id}; without it
 *     the first host name of the office
 * @param attempts after how many failed attempts a message is given up
 */
@Validated
@ConfigurationProperties("pendapa.messages")
record MessageSettings(
        @Nullable @Email String from,
        @Nullable @Pattern(regexp = "https?://[^/\\s]+") String address,
        @DefaultValue("24") @Min(1) int attempts) {}
