package id.pendapa.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which duties go with which position. */
@Repository
class PositionDuties {

    private final JdbcClient database;

    PositionDuties(JdbcClient database) {
        this.database = database;
    }

    /** Duties by the code of the position; a position without any is left out. */
    Map<String, Set<String>> of(Collection<String> codes) {
        Map<String, Set<String>> duties = new HashMap<>();
        if (!codes.isEmpty()) {
            database.sql("SELECT position_code, duty FROM position_duty WHERE position_code IN (:codes)")
                    .param("codes", codes)
                    .query(row -> {
                        duties.computeIfAbsent(row.getString("position_code"), code -> new HashSet<>())
                                .add(row.getString("duty"));
                    });
        }
        return duties;
    }
}
