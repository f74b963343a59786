package id.pendapa.requests;

import id.pendapa.shared.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of a request that move neither its state nor its owner. */
@Component
class DueTimes {

    private final JdbcClient jdbc;

    DueTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Raises the version, so that whoever looked before has to look again.
     *
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void raiseVersion(ServiceRequest seen) {
        int changed = jdbc.sql("UPDATE service_request SET version = version + 1 WHERE id = :id AND version = :version")
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw new ConflictException("request.stale");
        }
    }
}
