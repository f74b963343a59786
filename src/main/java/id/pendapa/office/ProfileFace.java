package id.pendapa.office;

import id.pendapa.platform.OfficeFace;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows the office's profile on every page. */
@Component
class ProfileFace implements OfficeFace {

    private final OfficeProfiles profiles;
    private final OfficeTime time;

    ProfileFace(OfficeProfiles profiles, OfficeTime time) {
        this.profiles = profiles;
        this.time = time;
    }

    @Override
    public Face get() {
        OfficeProfile profile = profiles.get();
        ZoneId zone = time.zone();
        return new Face(
                profile.kecamatan(),
                profile.city(),
                profile.counterHours(),
                profile.phone(),
                profile.address(),
                zone,
                zone.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag("id")));
    }
}
