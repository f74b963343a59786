package id.pendapa.requests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Starts the part only with {@code pendapa.requests.enabled=true}. It needs what other modules fulfil (field cipher,
 * gate, audit, form keys, file store, notifier, catalogue, staff directory); as long as one of them is missing, the
 * application starts without the journey of requests instead of not at all. To be removed when all are there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty("pendapa.requests.enabled")
public @interface WhenPortsArePresent {}
