package id.pendapa.office.web;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.OfficeProfile;
import id.pendapa.office.letterhead.KelurahanEntry;
import id.pendapa.office.letterhead.ProfileDesk;
import id.pendapa.office.letterhead.ProfileEntry;
import id.pendapa.platform.page.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the office's profile ready to draw. */
@Component
class ProfilePages {

    private final ProfileDesk desk;
    private final Words words;

    ProfilePages(ProfileDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * The page of the office.
     *
     * @param typed what was typed, or null for what holds
     */
    ProfilePage profile(@Nullable ProfileEntry typed, Map<String, String> errors) {
        ProfileDesk.Seen seen = desk.get();
        OfficeProfile holds = seen.profile();
        OfficeProfile shown = typed == null ? holds : with(holds, typed);
        return new ProfilePage(
                seen.version(),
                new ProfilePage.Head(shown.headLines(null), shown.contactLines(null), desk.readEmblem()),
                holds.emblem() != null,
                holds.kecamatanCode().dotted(),
                holds.numberPrefix(),
                seen.kelurahan().stream().map(this::part).toList(),
                Map.of(
                        "kecamatan", shown.kecamatan(),
                        "kota", shown.city(),
                        "provinsi", shown.province(),
                        "alamat", shown.address(),
                        "telepon", shown.phone(),
                        "surel", shown.email(),
                        "laman", shown.web(),
                        "loket", shown.counterHours()),
                errors);
    }

    private ProfilePage.Part part(Kelurahan kelurahan) {
        return new ProfilePage.Part(
                kelurahan.code().dotted(),
                kelurahan.name(),
                kelurahan.address().isEmpty() ? words.say("office.profile.no-address") : kelurahan.address());
    }

    private static OfficeProfile with(OfficeProfile holds, ProfileEntry typed) {
        return new OfficeProfile(
                typed.kecamatan(),
                holds.kecamatanCode(),
                typed.city(),
                typed.province(),
                typed.address(),
                typed.phone(),
                typed.counterHours(),
                holds.numberPrefix(),
                typed.email(),
                typed.web(),
                holds.emblem());
    }

    /**
     * The page of one kelurahan.
     *
     * @param typed what was typed, or null for what holds
     */
    ProfilePage.Kelurahan kelurahan(String code, @Nullable KelurahanEntry typed, Map<String, String> errors) {
        Kelurahan holds = desk.getKelurahan(code);
        ProfileDesk.Seen seen = desk.get();
        Kelurahan shown = typed == null
                ? holds
                : new Kelurahan(holds.code(), holds.name(), typed.address(), typed.phone(), typed.email());
        return new ProfilePage.Kelurahan(
                code,
                holds.title(),
                seen.version(),
                new ProfilePage.Head(
                        seen.profile().headLines(shown), seen.profile().contactLines(shown), desk.readEmblem()),
                Map.of("alamat", shown.address(), "telepon", shown.phone(), "surel", shown.email()),
                errors);
    }
}
