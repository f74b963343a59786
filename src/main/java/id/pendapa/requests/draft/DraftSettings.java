package id.pendapa.requests.draft;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How drafts are kept; for how long, each service says itself.
 *
 * @param remindBefore how long before its end an applicant with an e-mail address is reminded of a draft
 */
@Validated
@ConfigurationProperties("pendapa.drafts")
record DraftSettings(@DefaultValue("3d") @NotNull Duration remindBefore) {}
