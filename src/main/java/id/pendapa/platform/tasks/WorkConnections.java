package id.pendapa.platform.tasks;

import id.pendapa.platform.database.WorkPool;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections for the book-keeping of tasks: those for long work, so that requests never wait for them. */
final class WorkConnections extends DelegatingDataSource {

    WorkConnections(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() {
        return WorkPool.call(() -> DataSourceUtils.getConnection(obtainTargetDataSource()));
    }
}
