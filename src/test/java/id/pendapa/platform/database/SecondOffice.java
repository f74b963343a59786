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
        run("INSERT INTO " + KEY.schema() + ".office_profile VALUES (true, 'Kecamatan Argomulyo', '33.73.03',"
                + " 'Kota Salatiga', 'Jawa Tengah', 'Alamat contoh, Argomulyo', '(contoh) 0298 000001',"
                + " 'Senin 08.00–14.00 WITA', 'TKR')");
        context.getBean(OfficeSetupRunner.class).prepare(KEY);
    }

    /** Leaves nothing of it to the next class. */
    public static void close(ApplicationContext context) {
        run("DROP SCHEMA " + KEY.schema() + " CASCADE");
        for (String table : List.of("scheduled_task", "rate_limit", "served_host")) {
            run("DELETE FROM platform." + table + " WHERE office_key = '" + KEY.value() + "'");
        }
        run("DELETE FROM platform.served_office WHERE key = '" + KEY.value() + "'");
        context.getBean(ServedOffices.class).reload();
    }

    private static void run(String sql) {
        try (Connection superuser = TestPostgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
