package id.pendapa.platform.database;

import id.pendapa.platform.Mode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides at the very start which database is used. With {@code PENDAPA_DB_URL} it is that one; without, the embedded
 * PostgreSQL of the data folder is started and stops after everything else.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final String DATABASE = "pendapa";
    private static final Map<Path, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        openToTheLan(environment);
        if (!environment.containsProperty("pendapa.database.url")) {
            chooseDatabase(environment);
        }
    }

    /** Plain http in the local network is for showing invented data, never for real people's. */
    private static void openToTheLan(ConfigurableEnvironment environment) {
        if (!environment.getProperty("pendapa.lan", Boolean.class, false)) {
            return;
        }
        if (!Mode.of(environment.getProperty("pendapa.mode", "contoh")).isExample()) {
            throw new DatabaseStartException("--lan is for example mode only. In production put a reverse proxy with"
                    + " a certificate before Pendapa.");
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("pendapa-lan", Map.of("server.address", "0.0.0.0")));
    }

    private static void chooseDatabase(ConfigurableEnvironment environment) {
        Map<String, Object> found = new LinkedHashMap<>();
        String url = environment.getProperty("PENDAPA_DB_URL", "");
        if (url.isBlank()) {
            useEmbedded(environment, found);
        } else {
            useOther(environment, url, found);
        }
        environment.getPropertySources().addLast(new MapPropertySource("pendapa-database", found));
    }

    private static void useOther(ConfigurableEnvironment environment, String url, Map<String, Object> found) {
        found.put("pendapa.database.url", url);
        login(found, "owner", DatabaseRoles.OWNER, required(environment, "PENDAPA_DB_OWNER_PASSWORD"));
        login(found, "app", DatabaseRoles.APP, required(environment, "PENDAPA_DB_PASSWORD"));
        login(found, "destroyer", DatabaseRoles.DESTROYER, required(environment, "PENDAPA_DB_DESTROYER_PASSWORD"));
    }

    private static String required(ConfigurableEnvironment environment, String variable) {
        String value = environment.getProperty(variable, "");
        if (value.isBlank()) {
            throw new DatabaseStartException("PENDAPA_DB_URL is set, but " + variable + " is not.");
        }
        return value;
    }

    private static void useEmbedded(ConfigurableEnvironment environment, Map<String, Object> found) {
        Path dataFolder = Path.of(environment.getProperty("pendapa.data-folder", "data"))
                .toAbsolutePath()
                .normalize();
        EmbeddedPostgres postgres = RUNNING.computeIfAbsent(dataFolder, DatabaseEnvironment::startIn);
        found.put("pendapa.database.url", postgres.url(DATABASE));
        for (String role : new String[] {DatabaseRoles.OWNER, DatabaseRoles.APP, DatabaseRoles.DESTROYER}) {
            login(found, role.substring("pendapa_".length()), role, postgres.password(role));
        }
    }

    private static EmbeddedPostgres startIn(Path dataFolder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.inDataFolder(dataFolder));
        SpringApplication.getShutdownHandlers().add(() -> {
            RUNNING.remove(dataFolder);
            postgres.close();
        });
        try (Connection superuser = postgres.connectAsSuperuser("postgres")) {
            DatabaseRoles.prepare(superuser, DATABASE, postgres::password);
        } catch (SQLException failure) {
            throw new DatabaseStartException("The roles of the database cannot be made.", failure);
        }
        return postgres;
    }

    private static void login(Map<String, Object> found, String name, String user, String password) {
        found.put("pendapa.database." + name + ".user", user);
        found.put("pendapa.database." + name + ".password", password);
    }
}
