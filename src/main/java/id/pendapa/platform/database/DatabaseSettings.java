package id.pendapa.platform.database;

import id.pendapa.platform.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and who connects to it. {@link DatabaseEnvironment} fills this in for the embedded one.
 *
 * @param url JDBC address of the database
 * @param owner role that owns every table and runs the migrations
 * @param app role of the running process; owns nothing
 * @param destroyer role of the destruction task alone
 * @param webPool connections for requests
 * @param workPool connections for tasks and long work
 */
@ConfigurationProperties("pendapa.database")
record DatabaseSettings(
        String url,
        Login owner,
        Login app,
        Login destroyer,
        @DefaultValue("10") int webPool,
        @DefaultValue("5") int workPool) {

    DatabaseSettings {
        Setting.given("url", url);
        Setting.given("owner", owner);
        Setting.given("app", app);
        Setting.given("destroyer", destroyer);
        Setting.atLeast(2, "webPool", webPool);
        Setting.atLeast(2, "workPool", workPool);
    }

    /** Name and password of a role. */
    public record Login(String user, String password) {

        /** Both must be given. */
        public Login {
            Setting.given("user", user);
            Setting.given("password", password);
        }

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
