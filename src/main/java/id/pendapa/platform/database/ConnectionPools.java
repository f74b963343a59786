package id.pendapa.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The connections of the application role: a pool for requests that rather fails than lets people wait, a second one for
 * tasks and long work, and a few for what is kept beside a request's transaction.
 */
final class ConnectionPools implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Each is held for one short statement, and none while nobody comes. */
    private static final int BESIDE = 2;

    private final HikariDataSource web;
    private final HikariDataSource work;
    private final HikariDataSource beside;

    ConnectionPools(DatabaseSettings settings) {
        web = open(settings, "web", settings.webPool(), Duration.ofMillis(1500), Duration.ofSeconds(3));
        work = open(settings, "work", settings.workPool(), Duration.ofSeconds(5), Duration.ofMinutes(2));
        beside = open(settings, "beside", BESIDE, Duration.ofMillis(1500), Duration.ofSeconds(3));
    }

    HikariDataSource web() {
        return web;
    }

    HikariDataSource beside() {
        return beside;
    }

    HikariDataSource work() {
        return work;
    }

    private static HikariDataSource open(
            DatabaseSettings settings, String name, int size, Duration forConnection, Duration forAnswer) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.app().user());
        config.setPassword(settings.app().password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(name.equals("beside") ? 0 : Math.min(2, size));
        config.setConnectionTimeout(forConnection.toMillis());
        config.setValidationTimeout(1000);
        config.setMaxLifetime(LIFETIME.toMillis());
        config.setIdleTimeout(LIFETIME.dividedBy(2).toMillis());
        config.addDataSourceProperty("socketTimeout", String.valueOf(forAnswer.toSeconds()));
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "pendapa-" + name);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        web.close();
        work.close();
        beside.close();
    }
}
