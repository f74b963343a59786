package id.pendapa.office;

import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.PerOffice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The profile of each office, kept in memory because every page shows it. A new office begins with the one that ships
 * with this version.
 */
@Component
public class OfficeProfiles implements OfficeSetup {

    private static final String DATA = "/office/profile.json";
    private static final int ORDER = 50;

    private final ProfileRows rows;
    private final TransactionTemplate transaction;
    private final PerOffice<Entered> known;

    OfficeProfiles(ProfileRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
        this.known = new PerOffice<>(() -> new Entered(rows.get(), rows.listKelurahan()));
    }

    private record Entered(OfficeProfile profile, List<Kelurahan> kelurahan) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        Entered shipped = shipped();
        transaction.executeWithoutResult(status -> {
            rows.addWhereMissing(shipped.profile());
            if (!rows.hasKelurahan()) {
                shipped.kelurahan().forEach(rows::add);
            }
        });
        known.forget();
    }

    public OfficeProfile get() {
        return known.get().profile();
    }

    List<Kelurahan> kelurahan() {
        return known.get().kelurahan();
    }

    /** Reads the profile of this office again, in the transaction that changed it and once that has ended. */
    public void forget() {
        known.forget();
    }

    private static Entered shipped() {
        try (InputStream in = OfficeProfiles.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No office profile at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), Entered.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
