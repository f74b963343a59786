package id.pendapa.citizens.oidc;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Configures the contexts of the tests with the provider of identities; not those that a test starts by itself. */
class OidcEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 3;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("pendapa.data-folder")) {
            Map<String, Object> properties = Map.of(
                    "pendapa.oidc.issuer",
                    AuthorizationServer.SHARED.issuer(),
                    "pendapa.oidc.name",
                    AuthorizationServer.NAME,
                    "pendapa.oidc.client-id",
                    AuthorizationServer.CLIENT,
                    "pendapa.oidc.nik-claim",
                    "nik",
                    "pendapa.oidc.key-file",
                    AuthorizationServer.SHARED.keyFile().toString());
            environment.getPropertySources().addFirst(new MapPropertySource("pendapa-test-oidc", properties));
        }
    }
}
