package id.pendapa.letters.register;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.platform.OfficeSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a new office one series for the kecamatan and one for each kelurahan, marked as examples until adopted. */
@Component
class SeriesSetup implements OfficeSetup, Kelurahans.Follows {

    private static final String DATA = "/letters/series.json";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OfficeProfiles profiles;
    private final Kelurahans kelurahans;

    SeriesSetup(JdbcClient database, TransactionTemplate transaction, OfficeProfiles profiles, Kelurahans kelurahans) {
        this.database = database;
        this.transaction = transaction;
        this.profiles = profiles;
        this.kelurahans = kelurahans;
    }

    record Shipped(String pattern, String legalBasis, Map<String, String> kelurahanUnits) {}

    @Override
    public int order() {
        return 400;
    }

    @Override
    public void prepare() {
        boolean none = database.sql("SELECT NOT EXISTS (SELECT FROM number_series)")
                .query(Boolean.class)
                .single();
        if (none) {
            transaction.executeWithoutResult(status -> insertAll(shipped()));
        }
    }

    private void insertAll(Shipped shipped) {
        insert(shipped, "KECAMATAN", null, profiles.get().numberPrefix());
        kelurahans.list().forEach(kelurahan -> insert(shipped, kelurahan));
    }

    @Override
    public void joined(Kelurahan kelurahan) {
        insert(shipped(), kelurahan);
    }

    private void insert(Shipped shipped, Kelurahan kelurahan) {
        String area = kelurahan.code().dotted();
        String unit = shipped.kelurahanUnits().getOrDefault(area, area.substring(area.lastIndexOf('.') + 1));
        insert(shipped, SeriesKey.PER_KELURAHAN, area, unit);
    }

    private void insert(Shipped shipped, String code, @Nullable String kelurahan, String unit) {
        database.sql("""
                        INSERT INTO number_series (code, kelurahan_code, valid_from, unit_code, pattern, counted_per, example,
                                                   legal_basis)
                        VALUES (:code, :kelurahan, :since, :unit, :pattern, 'UNIT', true, :basis)
                        ON CONFLICT DO NOTHING
                        """)
                .param("code", code)
                .param("kelurahan", kelurahan)
                .param("since", SINCE)
                .param("unit", unit)
                .param("pattern", shipped.pattern())
                .param("basis", shipped.legalBasis())
                .update();
    }

    private static Shipped shipped() {
        try (InputStream in = SeriesSetup.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No number series at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), Shipped.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
