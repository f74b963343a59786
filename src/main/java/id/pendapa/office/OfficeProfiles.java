package id.pendapa.office;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.OfficeSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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
    private final Map<OfficeKey, Entered> known = new ConcurrentHashMap<>();

    OfficeProfiles(ProfileRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
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
        known.put(CurrentOffice.get(), read());
    }

    public OfficeProfile get() {
        return entered().profile();
    }

    List<Kelurahan> kelurahan() {
        return entered().kelurahan();
    }

    private Entered entered() {
        Entered entered = known.get(CurrentOffice.get());
        if (entered == null) {
            entered = read();
            known.put(CurrentOffice.get(), entered);
        }
        return entered;
    }

    /** Reads the profile of this office again, in the transaction that changed it and once that has ended. */
    public void forget() {
        OfficeKey office = CurrentOffice.get();
        known.remove(office);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.remove(office);
            }
        });
    }

    private Entered read() {
        return new Entered(rows.get(), rows.listKelurahan());
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
