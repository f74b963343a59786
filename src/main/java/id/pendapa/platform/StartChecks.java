package id.pendapa.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at the configuration of production before anything is started or written. */
class StartChecks implements EnvironmentPostProcessor, Ordered {

    private static final int KEY_BYTES = 32;

    /** After the configuration was read and before {@code DatabaseEnvironment} starts a database. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 2;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String word = environment.getProperty("pendapa.mode", "contoh");
        if (!word.equals("contoh") && !word.equals("produksi")) {
            throw new StartRefusedException("PENDAPA_MODE harus contoh atau produksi, bukan " + word
                    + ". / PENDAPA_MODE must be contoh or produksi.");
        }
        if (word.equals("produksi")) {
            refuseExampleFolder(Path.of(environment.getProperty("pendapa.data-folder", "data")));
            refuseKey(environment.getProperty("pendapa.key", ""));
            refuseHosts(Binder.get(environment)
                    .bind("pendapa.office.hosts", Bindable.listOf(String.class))
                    .orElse(List.of()));
        }
    }

    private static void refuseExampleFolder(Path folder) {
        if (Files.exists(folder.resolve("keys").resolve("kunci-contoh"))) {
            throw new StartRefusedException("Folder data " + folder + " dibuat dalam mode contoh. Pakai folder data dan"
                    + " basis data yang kosong. / This data folder was made in example mode; use an empty one.");
        }
    }

    private static void refuseKey(String key) {
        if (key.isBlank()) {
            throw new StartRefusedException("PENDAPA_KEY belum diisi. Buat dengan: openssl rand -base64 32"
                    + " / PENDAPA_KEY is missing; make one with that command.");
        }
        try {
            if (Base64.getDecoder().decode(key.strip()).length == KEY_BYTES) {
                return;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, in the same words as a wrong length.
        }
        throw new StartRefusedException("PENDAPA_KEY harus 32 bita dalam Base64. Buat dengan: openssl rand -base64 32"
                + " / PENDAPA_KEY must be 32 bytes in Base64.");
    }

    private static void refuseHosts(List<String> hosts) {
        if (hosts.stream().allMatch(String::isBlank)) {
            throw new StartRefusedException("PENDAPA_OFFICE_HOSTS belum diisi dengan nama host kantor, misalnya"
                    + " tingkir.example.go.id. / PENDAPA_OFFICE_HOSTS must name the office's host.");
        }
        // The first one is the address that is given out, and passkeys are bound to a name.
        if (hosts.get(0).strip().matches("(\\d{1,3}\\.){3}\\d{1,3}|\\[.*|.*:.*:.*")) {
            throw new StartRefusedException("PENDAPA_OFFICE_HOSTS harus mulai dengan nama host, bukan alamat IP."
                    + " / PENDAPA_OFFICE_HOSTS must begin with a host name, not an IP address.");
        }
    }
}
