package id.pendapa.platform.database;

import id.pendapa.platform.OfficeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole database as its owner sees it, for backup, restore and sealing anew. Nothing else may use it. */
public final class OwnerDatabase implements AutoCloseable {

    private static final String DATABASE = "pendapa";

    private final String url;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private OwnerDatabase(String url, String password, @Nullable EmbeddedPostgres started) {
        this.url = url;
        this.password = password;
        this.started = started;
    }

    /** Somebody else's PostgreSQL, as {@code PENDAPA_DB_URL} names it. */
    public static OwnerDatabase at(String url, String password) {
        return new OwnerDatabase(url, password, null);
    }

    /** The one of a data folder: that which runs there, otherwise started for this work and stopped afterwards. */
    public static OwnerDatabase of(Path dataFolder) {
        Path home = dataFolder.resolve("postgres");
        if (!Files.exists(home.resolve("cluster"))) {
            throw new DatabaseStartException("There is no database in " + dataFolder + ".");
        }
        try {
            if (Files.exists(home.resolve("port"))) {
                OwnerDatabase running = new OwnerDatabase(
                        address(Files.readString(home.resolve("port")).strip()), passwordIn(home), null);
                if (running.answers()) {
                    return running;
                }
            }
        } catch (IOException failure) {
            throw new DatabaseStartException("The database in " + dataFolder + " cannot be asked.", failure);
        }
        return start(dataFolder);
    }

    /** A new one in a folder that has none yet. */
    public static OwnerDatabase createIn(Path dataFolder) {
        return start(dataFolder);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.OWNER, password);
    }

    /** Makes the tables of this version in the schemas of the platform and of these offices. */
    public void migrate(List<OfficeKey> offices) {
        Migrations migrations = new Migrations(new DriverManagerDataSource(url, DatabaseRoles.OWNER, password));
        migrations.migratePlatform();
        migrations.migrateOffices(offices);
    }

    private static OwnerDatabase start(Path dataFolder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.inDataFolder(dataFolder));
        try (Connection superuser = postgres.connectAsSuperuser("postgres")) {
            DatabaseRoles.prepare(superuser, DATABASE, postgres::password);
        } catch (SQLException failure) {
            postgres.close();
            throw new DatabaseStartException("The roles of the database cannot be made.", failure);
        }
        return new OwnerDatabase(
                address(String.valueOf(postgres.port())), postgres.password(DatabaseRoles.OWNER), postgres);
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notRunning) {
            return false;
        }
    }

    private static String address(String port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?currentSchema=platform";
    }

    private static String passwordIn(Path home) throws IOException {
        return Files.readString(home.resolve("password-" + DatabaseRoles.OWNER)).strip();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
