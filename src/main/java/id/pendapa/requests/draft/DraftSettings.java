package id.pendapa.requests.draft;

import id.pendapa.platform.Setting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drafts are kept; for how long, each service says itself.
 *
 * @param remindBefore how long before its end an applicant with an e-mail address is reminded of a draft
 */
@ConfigurationProperties("pendapa.drafts")
record DraftSettings(@DefaultValue("3d") Duration remindBefore) {

    DraftSettings {
        Setting.given("remindBefore", remindBefore);
    }
}
