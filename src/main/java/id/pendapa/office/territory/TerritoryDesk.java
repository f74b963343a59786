package id.pendapa.office.territory;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfile;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes which territory the office serves. Code and prefix are free until the first public number was given; a
 * kelurahan that is left out is closed and never removed, because letters and requests name it.
 */
@Service
public class TerritoryDesk {

    private final OfficeProfiles profiles;
    private final Kelurahans kelurahans;
    private final TerritoryRows rows;
    private final ObjectProvider<Kelurahans.Follows> followers;
    private final OfficeProfiles.NumbersGiven numbers;
    private final OfficeTime time;
    private final Words words;
    private final Gate gate;
    private final Audit audit;

    TerritoryDesk(
            OfficeProfiles profiles,
            Kelurahans kelurahans,
            TerritoryRows rows,
            ObjectProvider<Kelurahans.Follows> followers,
            OfficeProfiles.NumbersGiven numbers,
            OfficeTime time,
            Words words,
            Gate gate,
            Audit audit) {
        this.profiles = profiles;
        this.kelurahans = kelurahans;
        this.rows = rows;
        this.followers = followers;
        this.numbers = numbers;
        this.time = time;
        this.words = words;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * The territory of today.
     *
     * @param fixed whether code and prefix stand because public numbers were given
     * @param version that a change must name
     */
    public record Seen(TerritoryEntry entry, boolean fixed, boolean adopted, int version) {}

    /** What a change would do, by code and name. */
    public record Difference(List<String> joining, List<String> renamed, List<String> leaving) {
        public Difference {
            joining = List.copyOf(joining);
            renamed = List.copyOf(renamed);
            leaving = List.copyOf(leaving);
        }
    }

    @Transactional(readOnly = true)
    public Seen get() {
        gate.require(Permission.OFFICE_MANAGE);
        OfficeProfile profile = profiles.get();
        String list = kelurahans.list().stream()
                .map(kelurahan -> line(kelurahan.code().dotted(), kelurahan.name()))
                .collect(Collectors.joining("\n"));
        TerritoryRows.State state = rows.state();
        return new Seen(
                new TerritoryEntry(profile.kecamatanCode().dotted(), profile.numberPrefix(), list),
                numbers.anyGiven(),
                state.adopted(),
                state.version());
    }

    private static String line(String code, String name) {
        return code + " " + name;
    }

    /** What is wrong, a sentence by part of the form. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(TerritoryEntry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        TerritoryRules.faults(entry)
                .forEach((place, fault) -> faults.put(
                        place, words.say("error." + fault.code(), fault.facts().toArray())));
        OfficeProfile profile = profiles.get();
        boolean code = !entry.code().equals(profile.kecamatanCode().dotted());
        boolean prefix = !entry.prefix().equals(profile.numberPrefix());
        if ((code || prefix) && numbers.anyGiven()) {
            faults.putIfAbsent(code ? "kode" : "awalan", words.say("error.territory.fixed"));
        }
        return faults;
    }

    /** What an entry without faults would change. */
    public Difference difference(TerritoryEntry entry) {
        gate.require(Permission.OFFICE_MANAGE);
        Map<String, String> before = kelurahans.list().stream()
                .collect(Collectors.toMap(kelurahan -> kelurahan.code().dotted(), Kelurahan::name));
        Map<String, String> after =
                entry.lines().stream().collect(Collectors.toMap(TerritoryEntry.Line::code, TerritoryEntry.Line::name));
        return new Difference(
                lines(after, code -> !before.containsKey(code)),
                lines(
                        after,
                        code -> before.containsKey(code) && !before.get(code).equals(after.get(code))),
                lines(before, code -> !after.containsKey(code)));
    }

    private static List<String> lines(Map<String, String> named, Predicate<String> wanted) {
        return named.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }

    /**
     * Writes the territory; it holds at once.
     *
     * @param entry without faults
     * @throws ConflictException {@code profile.stale} if somebody else just changed the profile
     */
    @Transactional
    public void change(int versionSeen, TerritoryEntry entry) {
        gate.require(Permission.OFFICE_MANAGE);
        if (!faults(entry).isEmpty()) {
            throw new InvalidException("profile.faults");
        }
        Difference difference = difference(entry);
        rows.write(versionSeen, entry.code(), entry.prefix());
        entry.lines().forEach(line -> rows.write(line.code(), line.name()));
        if (!difference.leaving().isEmpty()) {
            rows.close(difference.leaving().stream().map(TerritoryDesk::codeOf).toList(), time.today());
        }
        profiles.forget();
        difference.joining().stream()
                .flatMap(line -> kelurahans.find(codeOf(line)).stream())
                .forEach(joined -> followers.forEach(follower -> follower.joined(joined)));
        audit.acted(new Audit.Act(
                "office.territory-changed",
                new Audit.Subject("office-profile", "kecamatan"),
                Map.of(
                        "code", entry.code(),
                        "prefix", entry.prefix(),
                        "joining", String.join(", ", difference.joining()),
                        "renamed", String.join(", ", difference.renamed()),
                        "leaving", String.join(", ", difference.leaving()))));
    }

    private static String codeOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
