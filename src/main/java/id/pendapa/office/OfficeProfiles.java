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
        this.known = new PerOffice<>(() ->
                new Entered(rows.get(), rows.listKelurahan(), rows.listKelurahanEver(), rows.isTerritoryAdopted()));
    }

    private record Shipped(OfficeProfile profile, List<Kelurahan> kelurahan) {}

    private record Entered(OfficeProfile profile, List<Kelurahan> kelurahan, List<Kelurahan> ever, boolean adopted) {}

    /** Whether public numbers were given, which begin with the office's prefix. */
    public interface NumbersGiven {
        boolean anyGiven();
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        Shipped shipped = shipped();
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

    List<Kelurahan> kelurahanEver() {
        return known.get().ever();
    }

    boolean isTerritoryAdopted() {
        return known.get().adopted();
    }

    /** Reads the profile of this office again, in the transaction that changed it and once that has ended. */
    public void forget() {
        known.forget();
    }

    private static Shipped shipped() {
        try (InputStream in = OfficeProfiles.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No office profile at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), Shipped.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
