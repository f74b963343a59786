package id.pendapa.platform;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that every module may ask for: the mode and the clock. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Mode mode(PlatformSettings settings) {
        return Mode.of(settings.mode());
    }

    @Bean
    InstantSource clock(Mode mode) {
        InstantSource system = InstantSource.system();
        return mode.isExample() ? () -> MovedTime.find().orElseGet(system::instant) : system;
    }
}
