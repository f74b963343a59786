package id.pendapa.accounts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one may try to sign in.
 *
 * @param perAccount attempts for one account within the window
 * @param perAddress attempts from one address within the window
 * @param window how long until all attempts are there again
 */
@Validated
@ConfigurationProperties("pendapa.sign-in")
record SignInSettings(
        @DefaultValue("10") @Min(1) int perAccount,
        @DefaultValue("200") @Min(1) int perAddress,
        @DefaultValue("15m") @NotNull Duration window) {}
