package id.pendapa.office;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kelurahan of the kecamatan. */
@Component
public class Kelurahans {

    private final OfficeProfiles profiles;

    Kelurahans(OfficeProfiles profiles) {
        this.profiles = profiles;
    }

    /** What a module keeps for each kelurahan, made when one joins, in the same transaction. */
    public interface Follows {
        void joined(Kelurahan kelurahan);
    }

    /** Those of today, by code. */
    public List<Kelurahan> list() {
        return profiles.kelurahan();
    }

    /** One of today or of earlier days, so that old requests and letters keep its name. */
    public Optional<Kelurahan> find(String code) {
        return profiles.kelurahanEver().stream()
                .filter(kelurahan -> kelurahan.code().dotted().equals(code))
                .findFirst();
    }
}
