package id.pendapa.platform;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation is told from outside ({@code PENDAPA_…} variables or {@code --pendapa.…} arguments).
 *
 * @param mode {@code contoh} or {@code produksi}; inject {@link Mode} instead of reading it here
 * @param dataFolder everything that must survive: database, keys, files
 * @param lan answer in the local network over plain http; example mode only
 * @param office the office that a first start sets up
 */
@ConfigurationProperties("pendapa")
public record PlatformSettings(
        @DefaultValue("contoh") String mode,

        @DefaultValue("data") Path dataFolder,
        @DefaultValue("false") boolean lan,
        @DefaultValue Office office) {

    /** Refuses what no installation can be. */
    public PlatformSettings {
        Setting.written("contoh|produksi", "mode", mode);
        Setting.given("dataFolder", dataFolder);
        Setting.given("office", office);
    }

    /**
     * The first office.
     *
     * @param key its key, see {@link OfficeKey}
     * @param hosts host names under which it answers; example mode adds this machine's own
     * @param zone time zone of the office
     */
    public record Office(
            @DefaultValue("tingkir") String key,
            @DefaultValue List<String> hosts,
            @DefaultValue("Asia/Jakarta") String zone) {

        /** Key and zone must be given. */
        public Office {
            Setting.given("office.key", key);
            Setting.given("office.zone", zone);
        }
    }
}
