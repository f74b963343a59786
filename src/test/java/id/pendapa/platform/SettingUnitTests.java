package id.pendapa.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingUnitTests {

    @Test
    void wrongModeStopsTheStartWithItsNameAndRule() {
        assertThatThrownBy(() -> bind("pendapa.mode", "latihan"))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage("mode must be written as contoh|produksi.");
    }

    @Test
    void officeWithoutKeyStopsTheStart() {
        assertThatThrownBy(() -> bind("pendapa.office.key", " ")).hasRootCauseMessage("office.key must be given.");
    }

    @Test
    void rightOnesPass() {
        assertThatCode(() -> bind("pendapa.mode", "produksi")).doesNotThrowAnyException();
        assertThatCode(() -> Setting.atLeast(2, "webPool", 2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Setting.atLeast(2, "webPool", 1)).hasMessage("webPool must be at least 2.");
    }

    private static PlatformSettings bind(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                .bindOrCreate("pendapa", PlatformSettings.class);
    }
}
