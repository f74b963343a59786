package id.pendapa.notifications.channels;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The one row of an office's channels; what opens them is sealed. */
@Repository
class ChannelSettingRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Place SECRETS = new Place("channel_setting", "1", "secrets_sealed");

    private final JdbcClient database;
    private final FieldCipher cipher;

    ChannelSettingRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** The settings with what opens them. */
    record Kept(ChannelSettings settings, ChannelSecrets secrets) {}

    Kept get() {
        return database.sql("SELECT version, settings, secrets_sealed FROM channel_setting")
                .query(this::read)
                .optional()
                .orElseGet(() -> new Kept(ChannelSettings.NONE, ChannelSecrets.NONE));
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        ChannelSettings kept = JSON.readValue(row.getString("settings"), ChannelSettings.class);
        ChannelSettings settings =
                new ChannelSettings(row.getInt("version"), kept.capRupiah(), kept.sms(), kept.whatsApp());
        String secrets = cipher.open(row.getBytes("secrets_sealed"), SECRETS);
        return new Kept(settings, JSON.readValue(secrets, ChannelSecrets.class));
    }

    /** Waits until nobody else spends money or changes the settings. */
    void lock() {
        database.sql("SELECT id FROM channel_setting FOR UPDATE")
                .query(Integer.class)
                .optional();
    }

    /**
     * Writes settings over those of the version that was seen.
     *
     * @throws ConflictException {@code channels.stale} if somebody else just changed them
     */
    void save(int seen, ChannelSettings settings, ChannelSecrets secrets, Instant now) {
        int changed = database.sql("""
                        INSERT INTO channel_setting AS kept (id, version, settings, secrets_sealed, changed_at)
                        VALUES (1, :next, CAST(:settings AS jsonb), :secrets, :now)
                        ON CONFLICT (id) DO UPDATE
                        SET version = EXCLUDED.version, settings = EXCLUDED.settings,
                            secrets_sealed = EXCLUDED.secrets_sealed, changed_at = EXCLUDED.changed_at
                        WHERE kept.version = :seen
                        """)
                .param("seen", seen)
                .param("next", seen + 1)
                .param("settings", JSON.writeValueAsString(settings))
                .param("secrets", cipher.seal(JSON.writeValueAsString(secrets), SECRETS))
                .param("now", Timestamp.from(now))
                .update();
        if (changed == 0) {
            throw new ConflictException("channels.stale");
        }
    }
}
