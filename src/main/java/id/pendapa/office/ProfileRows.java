package id.pendapa.office;

import id.pendapa.shared.RegionCode;
import java.util.List;
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
                        SELECT kecamatan, kecamatan_code, city, province, address, phone, counter_hours, number_prefix
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
                        row.getString("number_prefix")))
                .single();
    }

    List<Kelurahan> listKelurahan() {
        return database.sql("SELECT code, name FROM kelurahan ORDER BY code")
                .query((row, number) -> new Kelurahan(RegionCode.of(row.getString("code")), row.getString("name")))
                .list();
    }

    boolean hasKelurahan() {
        return database.sql("SELECT EXISTS (SELECT FROM kelurahan)")
                .query(Boolean.class)
                .single();
    }

    void addWhereMissing(OfficeProfile profile) {
        database.sql("""
                        INSERT INTO office_profile (kecamatan, kecamatan_code, city, province, address, phone,
                            counter_hours, number_prefix)
                        VALUES (:kecamatan, :code, :city, :province, :address, :phone, :hours, :prefix)
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
                .update();
    }

    void add(Kelurahan kelurahan) {
        database.sql("INSERT INTO kelurahan (code, name) VALUES (:code, :name)")
                .param("code", kelurahan.code().dotted())
                .param("name", kelurahan.name())
                .update();
    }
}
