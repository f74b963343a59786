package id.pendapa.office;

import id.pendapa.shared.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code office_profile}, of one row, and {@code kelurahan}. */
@Repository
class ProfileRows {

    private final JdbcClient database;

    ProfileRows(JdbcClient database) {
        this.database = database;
    }

    OfficeProfile get() {
        return database.sql("""
                        SELECT kecamatan, kecamatan_code, city, province, address, phone, counter_hours, number_prefix, email,
                            web,
                            (SELECT encode(picture, 'base64') FROM office_emblem ORDER BY id DESC LIMIT 1) AS emblem
                        FROM office_profile
                        """)
                .query((row, number) -> new OfficeProfile(
                        row.getString("kecamatan"),
                        RegionCode.of(row.getString("kecamatan_code")),
                        row.getString("city"),
                        row.getString("province"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("counter_hours"),
                        row.getString("number_prefix"),
                        row.getString("email"),
                        row.getString("web"),
                        withoutBreaks(row.getString("emblem"))))
                .single();
    }

    private static @Nullable String withoutBreaks(@Nullable String base64) {
        return base64 == null ? null : base64.replace("\n", "");
    }

    List<Kelurahan> listKelurahan() {
        return list("SELECT code, name, address, phone, email FROM kelurahan WHERE closed_on IS NULL ORDER BY code");
    }

    List<Kelurahan> listKelurahanEver() {
        return list("SELECT code, name, address, phone, email FROM kelurahan ORDER BY code");
    }

    private List<Kelurahan> list(String sql) {
        return database.sql(sql)
                .query((row, number) -> new Kelurahan(
                        RegionCode.of(row.getString("code")),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("email")))
                .list();
    }

    boolean isTerritoryAdopted() {
        return database.sql("SELECT territory_adopted FROM office_profile")
                .query(Boolean.class)
                .single();
    }

    boolean hasKelurahan() {
        return database.sql("SELECT EXISTS (SELECT FROM kelurahan)")
                .query(Boolean.class)
                .single();
    }

    void addWhereMissing(OfficeProfile profile) {
        database.sql("""
                        INSERT INTO office_profile (kecamatan, kecamatan_code, city, province, address, phone,
                            counter_hours, number_prefix, email, web)
                        VALUES (:kecamatan, :code, :city, :province, :address, :phone, :hours, :prefix, :email, :web)
                        ON CONFLICT DO NOTHING
                        """)
                .param("kecamatan", profile.kecamatan())
                .param("code", profile.kecamatanCode().dotted())
                .param("city", profile.city())
                .param("province", profile.province())
                .param("address", profile.address())
                .param("phone", profile.phone())
                .param("hours", profile.counterHours())
                .param("prefix", profile.numberPrefix())
                .param("email", profile.email())
                .param("web", profile.web())
                .update();
    }

    void add(Kelurahan kelurahan) {
        database.sql("INSERT INTO kelurahan (code, name) VALUES (:code, :name)")
                .param("code", kelurahan.code().dotted())
                .param("name", kelurahan.name())
                .update();
    }
}
