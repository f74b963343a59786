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

    public List<Kelurahan> list() {
        return profiles.kelurahan();
    }

    public Optional<Kelurahan> find(String code) {
        return list().stream()
                .filter(kelurahan -> kelurahan.code().dotted().equals(code))
                .findFirst();
    }
}
