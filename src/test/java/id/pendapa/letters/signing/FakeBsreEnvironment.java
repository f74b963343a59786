package id.pendapa.letters.signing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Configures the contexts of the tests with the stand-in for BSrE; not those that a test starts by itself. */
class FakeBsreEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 2;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("pendapa.data-folder")) {
            Map<String, Object> properties = Map.of(
                    "pendapa.bsre.address",
                    FakeBsre.SHARED.address(),
                    "pendapa.bsre.user",
                    FakeBsre.USER,
                    "pendapa.bsre.secret",
                    FakeBsre.SECRET,
                    "pendapa.bsre.trusted-roots",
                    FakeBsre.SHARED.roots().toString(),
                    "pendapa.bsre.limits.pause",
                    "10ms");
            environment.getPropertySources().addFirst(new MapPropertySource("pendapa-test-bsre", properties));
        }
    }
}
