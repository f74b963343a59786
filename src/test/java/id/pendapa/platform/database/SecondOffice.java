package id.pendapa.platform.database;

import id.pendapa.platform.OfficeKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A second office beside {@code tingkir} in the same process, in another time zone, while a test class needs it. */
public final class SecondOffice {

    public static final OfficeKey KEY = new OfficeKey("argomulyo");
    public static final String HOST = "argomulyo.example";

    private SecondOffice() {}

    /** Enters it, makes its tables and sets it up, as a start of the process would. */
    public static void open(ApplicationContext context) {
        ServedOffices offices = context.getBean(ServedOffices.class);
        offices.enter(KEY, "Asia/Makassar", List.of(HOST));
        offices.reload();
        new Migrations(DatabaseConfiguration.ownerConnections(context.getBean(DatabaseSettings.class)))
                .migrateOffices(offices.list());
        context.getBean(OfficeSetupRunner.class).prepare(KEY);
    }

    /** Leaves nothing of it to the next class. */
    public static void close(ApplicationContext context) throws SQLException {
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP SCHEMA " + KEY.schema() + " CASCADE");
            for (String table : List.of("scheduled_task", "rate_limit", "served_host")) {
                statement.execute("DELETE FROM platform." + table + " WHERE office_key = '" + KEY.value() + "'");
            }
            statement.execute("DELETE FROM platform.served_office WHERE key = '" + KEY.value() + "'");
        }
        context.getBean(ServedOffices.class).reload();
    }
}
