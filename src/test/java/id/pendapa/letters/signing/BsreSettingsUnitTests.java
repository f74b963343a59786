package id.pendapa.letters.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BsreSettingsUnitTests {

    @Test
    void theVariablesOfTheGuideAreThoseThatAreRead() {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> variables = Map.of(
                "PENDAPA_BSRE_ADDRESS", "https://esign.contoh.example",
                "PENDAPA_BSRE_VERSION", "v2",
                "PENDAPA_BSRE_USER", "pendapa",
                "PENDAPA_BSRE_SECRET", "rahasia",
                "PENDAPA_BSRE_SECRET_FILE", "/run/rahasia",
                "PENDAPA_BSRE_TRUSTED_ROOTS", "/etc/induk.pem",
                "PENDAPA_BSRE_LIMITS_SIGN", "90s",
                "PENDAPA_BSRE_PATHS_STATUS", "/status/{nik}");
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        BsreSettings read =
                Binder.get(environment).bind("pendapa.bsre", BsreSettings.class).get();
        assertThat(environment.getProperty("pendapa.bsre.address")).isEqualTo("https://esign.contoh.example");
        assertThat(read.version()).isEqualTo("v2");
        assertThat(read.user()).isEqualTo("pendapa");
        assertThat(read.secret()).isEqualTo("rahasia");
        assertThat(read.secretFile()).isEqualTo(Path.of("/run/rahasia"));
        assertThat(read.trustedRoots()).isEqualTo(Path.of("/etc/induk.pem"));
        assertThat(read.limits().sign()).isEqualTo(Duration.ofSeconds(90));
        assertThat(read.limits().status()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read.paths().statusOr("")).isEqualTo("/status/{nik}");
    }
}
