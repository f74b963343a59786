package id.pendapa.platform.database;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Points every context of the tests at the one PostgreSQL of the run, before the real choice is made. */
class TestDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("pendapa.data-folder")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("pendapa-test-database", TestPostgres.properties()));
        }
    }
}
