package id.pendapa.office;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The settings of profile, hours and holidays, and what is still missing there. */
@Component
class OfficeSettings implements SettingsPages {

    private static final String EXAMPLE = "contoh";

    private final OfficeProfiles profiles;
    private final WorkingWeeks weeks;
    private final HolidayRows holidays;
    private final OfficeTime time;
    private final Words words;

    OfficeSettings(OfficeProfiles profiles, WorkingWeeks weeks, HolidayRows holidays, OfficeTime time, Words words) {
        this.profiles = profiles;
        this.weeks = weeks;
        this.holidays = holidays;
        this.time = time;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                entry(10, Permission.OFFICE_MANAGE, "profil", "office.profile.title", this::missingInProfile),
                entry(15, Permission.OFFICE_MANAGE, "wilayah", "office.territory.title", this::missingInTerritory),
                entry(40, Permission.DELEGATION_ENTER, "pelaksana", "office.stand-in.title", List::of),
                entry(42, Permission.DELEGATION_ENTER, "pelimpahan", "office.delegation.title", List::of),
                entry(44, Permission.DELEGATION_ENTER, "cuti", "office.absence.title", List::of),
                entry(50, Permission.HOURS_MANAGE, "jam", "office.hours.title", this::missingHours),
                entry(60, Permission.HOLIDAY_MANAGE, "libur", "office.holiday.title", this::missingHolidays));
    }

    private Entry entry(int order, Permission needed, String page, String title, Supplier<List<String>> missing) {
        return new Entry(order, needed, "/pengaturan/" + page, words.say(title), missing);
    }

    private List<String> missingInProfile() {
        OfficeProfile profile = profiles.get();
        List<String> missing = new ArrayList<>();
        if ((profile.address() + profile.phone()).toLowerCase(Locale.ROOT).contains(EXAMPLE)) {
            missing.add(words.say("office.missing.address"));
        }
        if (profile.emblem() == null) {
            missing.add(words.say("office.missing.emblem"));
        }
        return missing;
    }

    private List<String> missingInTerritory() {
        return profiles.isTerritoryAdopted() ? List.of() : List.of(words.say("office.missing.territory"));
    }

    private List<String> missingHours() {
        return new OfficeHours(weeks.list()).isExampleOn(time.today())
                ? List.of(words.say("office.missing.hours"))
                : List.of();
    }

    /** The joint decree for a year comes out in the autumn before it. */
    private List<String> missingHolidays() {
        int next = time.today().plusMonths(2).getYear();
        return holidays.list().stream().noneMatch(holiday -> holiday.day().getYear() == next)
                ? List.of(words.say("office.missing.holidays", next))
                : List.of();
    }
}
