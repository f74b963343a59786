package id.pendapa.office.letterhead;

import id.pendapa.shared.ConflictException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of the office's profile. All of it shares one version. */
@Repository
class ProfileChanges {

    private final JdbcClient database;

    ProfileChanges(JdbcClient database) {
        this.database = database;
    }

    int version() {
        return database.sql("SELECT version FROM office_profile")
                .query(Integer.class)
                .single();
    }

    /**
     * Raises the version.
     *
     * @throws ConflictException {@code profile.stale} if somebody else just changed the profile
     */
    void touch(int versionSeen) {
        int changed = database.sql("UPDATE office_profile SET version = version + 1 WHERE version = :version")
                .param("version", versionSeen)
                .update();
        if (changed == 0) {
            throw new ConflictException("profile.stale");
        }
    }

    void write(ProfileEntry entry) {
        database.sql("""
                        UPDATE office_profile
                        SET kecamatan = :kecamatan, city = :city, province = :province, address = :address, phone = :phone,
                            email = :email, web = :web, counter_hours = :hours
                        """)
                .param("kecamatan", entry.kecamatan())
                .param("city", entry.city())
                .param("province", entry.province())
                .param("address", entry.address())
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("web", entry.web())
                .param("hours", entry.counterHours())
                .update();
    }

    void write(String kelurahanCode, KelurahanEntry entry) {
        database.sql("UPDATE kelurahan SET address = :address, phone = :phone, email = :email WHERE code = :code")
                .param("address", entry.address())
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("code", kelurahanCode)
                .update();
    }

    /** The emblem from now on; null goes back to the one that ships. Earlier ones stay. */
    void addEmblem(byte @Nullable [] picture, String by, Instant now) {
        database.sql("INSERT INTO office_emblem (picture, entered_by, entered_at) VALUES (:picture, :by, :now)")
                .param("picture", picture, java.sql.Types.BINARY)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
