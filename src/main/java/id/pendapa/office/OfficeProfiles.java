package id.pendapa.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The profile of the office, from the data that ship with this version. */
@Component
public class OfficeProfiles {

    private static final String DATA = "/office/profile.json";

    private final Shipped shipped;

    OfficeProfiles() {
        try (InputStream in = OfficeProfiles.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No office profile at " + DATA);
            }
            shipped = JsonMapper.shared().readValue(in.readAllBytes(), Shipped.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Shipped(OfficeProfile profile, List<Kelurahan> kelurahan) {}

    public OfficeProfile get() {
        return shipped.profile();
    }

    List<Kelurahan> kelurahan() {
        return List.copyOf(shipped.kelurahan());
    }
}
