package id.pendapa.notifications.delivery;

import id.pendapa.platform.RequestRemains;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages about a request that is destroyed, with the addresses they went to. */
@Repository
class MessageRemains implements RequestRemains {

    private static final List<String> PARTS = List.of("""
            DELETE FROM message_dispatch WHERE message_id IN (
                SELECT id FROM message WHERE subject_kind = 'request' AND subject_key = :number)
            """, """
            DELETE FROM message WHERE subject_kind = 'request' AND subject_key = :number
            """, """
            DELETE FROM contact_preference WHERE subject_kind = 'request' AND subject_key = :number
            """);

    private final JdbcClient jdbc;

    MessageRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Removed remove(String number) {
        PARTS.forEach(part -> jdbc.sql(part).param("number", number).update());
        return Removed.NOTHING_COUNTED;
    }
}
