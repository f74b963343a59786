package id.pendapa.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation is told from outside ({@code PENDAPA_…} variables or {@code --pendapa.…} arguments).
 *
 * @param mode {@code contoh} or {@code produksi}; inject {@link Mode} instead of reading it here
 * @param dataFolder everything that must survive: database, keys, files
 * @param lan answer in the local network over plain http; example mode only
 * @param office the office that a first start sets up
 */
@Validated
@ConfigurationProperties("pendapa")
public record PlatformSettings(
        @DefaultValue("contoh") @Pattern(regexp = "contoh|produksi")
        String mode,

        @DefaultValue("data") @NotNull Path dataFolder,
        @DefaultValue("false") boolean lan,
        @DefaultValue @NotNull Office office) {

    /**
     * The first office.
     *
     * @param key its key, see {@link OfficeKey}
     * @param hosts host names under which it answers; example mode adds this machine's own
     * @param zone time zone of the office
     */
    public record Office(
            @DefaultValue("tingkir") @NotBlank String key,
            @DefaultValue List<String> hosts,
            @DefaultValue("Asia/Jakarta") @NotBlank String zone) {}
}
