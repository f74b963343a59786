package id.pendapa.notifications.delivery;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about messages and their ways. */
@Component
class SealedOfMessages implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                new SealedTable("message", List.of(bound("number"), bound("email"), bound("phone")), List.of()),
                // A provider that has not reported by then has forgotten the message.
                SealedTable.of(
                        "message_dispatch",
                        new PassingHash("provider_index", "t.changed_at > :now - interval '30 days'")),
                SealedTable.of("channel_setting", "t.id", "secrets_sealed"));
    }

    private static SealedColumn bound(String column) {
        return new SealedColumn(column + "_sealed", "message", column, "t.key");
    }
}
