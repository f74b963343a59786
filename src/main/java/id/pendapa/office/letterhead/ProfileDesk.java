package id.pendapa.office.letterhead;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfile;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what pages and letters say about the office; it holds at once, and letters that have their number stay. */
@Service
public class ProfileDesk {

    private final OfficeProfiles profiles;
    private final Kelurahans kelurahans;
    private final ProfileChanges changes;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    ProfileDesk(
            OfficeProfiles profiles,
            Kelurahans kelurahans,
            ProfileChanges changes,
            OfficeTime time,
            Gate gate,
            Audit audit) {
        this.profiles = profiles;
        this.kelurahans = kelurahans;
        this.changes = changes;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /** The profile with its kelurahan, and the version that a change must name. */
    public record Seen(OfficeProfile profile, List<Kelurahan> kelurahan, int version) {
        public Seen {
            kelurahan = List.copyOf(kelurahan);
        }
    }

    @Transactional(readOnly = true)
    public Seen get() {
        gate.require(Permission.OFFICE_MANAGE);
        return new Seen(profiles.get(), kelurahans.list(), changes.version());
    }

    /**
     * One kelurahan.
     *
     * @throws NotFoundException {@code profile.kelurahan} if the office has no such one
     */
    public Kelurahan getKelurahan(String code) {
        gate.require(Permission.OFFICE_MANAGE);
        return kelurahans.find(code).orElseThrow(() -> new NotFoundException("profile.kelurahan"));
    }

    /** The picture at the head of letters in the size of a screen, a PNG in Base64. */
    public String readEmblem() {
        gate.require(Permission.OFFICE_MANAGE);
        String own = profiles.get().emblem();
        byte[] picture =
                own == null ? EmblemPicture.shipped() : Base64.getDecoder().decode(own);
        return Base64.getEncoder().encodeToString(EmblemPicture.small(picture));
    }

    /** Codes of what is wrong, by part of the form. */
    public Map<String, String> faults(ProfileEntry entry) {
        return ProfileRules.faults(entry);
    }

    /** Codes of what is wrong, by part of the form. */
    public Map<String, String> faults(KelurahanEntry entry) {
        return ProfileRules.faults(entry);
    }

    /**
     * Writes the profile.
     *
     * @param entry without faults
     * @throws ConflictException {@code profile.stale} if somebody else just changed it
     */
    @Transactional
    public void change(int versionSeen, ProfileEntry entry) {
        gate.require(Permission.OFFICE_MANAGE);
        if (!faults(entry).isEmpty()) {
            throw new InvalidException("profile.faults");
        }
        OfficeProfile before = profiles.get();
        changes.touch(versionSeen);
        changes.write(entry);
        changed("office.profile-changed", "kecamatan", differences(before, entry));
    }

    private static Map<String, String> differences(OfficeProfile before, ProfileEntry entry) {
        Map<String, String> changed = new LinkedHashMap<>();
        put(changed, "kecamatan", before.kecamatan(), entry.kecamatan());
        put(changed, "city", before.city(), entry.city());
        put(changed, "province", before.province(), entry.province());
        put(changed, "address", before.address(), entry.address());
        put(changed, "phone", before.phone(), entry.phone());
        put(changed, "email", before.email(), entry.email());
        put(changed, "web", before.web(), entry.web());
        put(changed, "counterHours", before.counterHours(), entry.counterHours());
        return changed;
    }

    private static void put(Map<String, String> changed, String name, String before, String after) {
        if (!before.equals(after)) {
            changed.put(name, before + " → " + after);
        }
    }

    /**
     * Writes how one kelurahan is reached.
     *
     * @param entry without faults
     * @throws ConflictException {@code profile.stale} if somebody else just changed the profile
     */
    @Transactional
    public void change(int versionSeen, String kelurahanCode, KelurahanEntry entry) {
        Kelurahan before = getKelurahan(kelurahanCode);
        if (!faults(entry).isEmpty()) {
            throw new InvalidException("profile.faults");
        }
        changes.touch(versionSeen);
        changes.write(kelurahanCode, entry);
        Map<String, String> differences = new LinkedHashMap<>();
        put(differences, "address", before.address(), entry.address());
        put(differences, "phone", before.phone(), entry.phone());
        put(differences, "email", before.email(), entry.email());
        changed("office.profile-changed", kelurahanCode, differences);
    }

    /**
     * Puts a picture at the head of letters; none goes back to the one that ships.
     *
     * @throws InvalidException {@code profile.emblem.…} if it is no such picture
     * @throws ConflictException {@code profile.stale} if somebody else just changed the profile
     */
    @Transactional
    public void changeEmblem(int versionSeen, byte @Nullable [] content) {
        Actor.Staff staff = gate.require(Permission.OFFICE_MANAGE);
        byte[] picture = content == null ? null : EmblemPicture.clean(content);
        changes.touch(versionSeen);
        changes.addEmblem(picture, staff.label(), time.now());
        changed("office.emblem-changed", "kecamatan", Map.of("own", Boolean.toString(picture != null)));
    }

    private void changed(String action, String unit, Map<String, String> facts) {
        profiles.forget();
        audit.acted(new Audit.Act(action, new Audit.Subject("office-profile", unit), facts));
    }
}
