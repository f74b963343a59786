package id.pendapa.platform.sessions;

import id.pendapa.platform.OpenSessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes the rows of sessions: a request that comes with one of them afterwards is a stranger's. */
@Repository
class DatabaseOpenSessions implements OpenSessions {

    private final JdbcClient database;

    DatabaseOpenSessions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void endOf(String username) {
        database.sql("DELETE FROM web_session WHERE principal_name = :name")
                .param("name", username)
                .update();
    }
}
