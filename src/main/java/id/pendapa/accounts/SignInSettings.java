package id.pendapa.accounts;

import id.pendapa.platform.Setting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may try to sign in.
 *
 * @param perAccount attempts for one account within the window
 * @param perAddress attempts from one address within the window
 * @param window how long until all attempts are there again
 */
@ConfigurationProperties("pendapa.sign-in")
record SignInSettings(
        @DefaultValue("10") int perAccount,
        @DefaultValue("200") int perAddress,
        @DefaultValue("15m") Duration window) {

    SignInSettings {
        Setting.atLeast(1, "perAccount", perAccount);
        Setting.atLeast(1, "perAddress", perAddress);
        Setting.given("window", window);
    }
}
