package id.pendapa.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionOutboxUnitTests {

    @Test
    void productionHasNoSuchPage() {
        assertThat(candidates("produksi")).noneMatch(name -> name.endsWith("OutboxController"));
        assertThat(candidates("contoh")).anyMatch(name -> name.endsWith("OutboxController"));
    }

    private static java.util.List<String> candidates(String mode) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("mode", Map.of("pendapa.mode", mode)));
        return new ClassPathScanningCandidateComponentProvider(true, environment)
                .findCandidateComponents("id.pendapa.notifications.web").stream()
                        .map(found -> String.valueOf(found.getBeanClassName()))
                        .toList();
    }
}
