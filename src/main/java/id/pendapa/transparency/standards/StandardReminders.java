package id.pendapa.transparency.standards;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Reminders;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Standards that must be looked at again within a month, or should have been: told to whoever adopts them. */
@Component
class StandardReminders implements Reminders {

    private static final int DAYS_BEFORE = 30;

    private final Standards standards;
    private final OfficeTime time;
    private final Words words;

    StandardReminders(Standards standards, OfficeTime time, Words words) {
        this.standards = standards;
        this.time = time;
        this.words = words.in(Language.INDONESIAN);
    }

    @Override
    public Set<Permission> concerns() {
        return Set.of(Permission.STANDARD_ADOPT);
    }

    @Override
    public List<Reminder> list() {
        LocalDate today = time.today();
        return standards.list().stream()
                .flatMap(standard -> Stream.ofNullable(standard.adopted())
                        .filter(adopted -> !adopted.reviewOn().isAfter(today.plusDays(DAYS_BEFORE)))
                        .map(adopted -> reminder(standard.title(), adopted, today)))
                .toList();
    }

    private Reminder reminder(String title, Adopted adopted, LocalDate today) {
        boolean over = adopted.reviewOn().isBefore(today);
        return new Reminder(
                "standard-" + (over ? "over-" : "near-") + adopted.id() + "-" + adopted.reviewOn(),
                Permission.STANDARD_ADOPT,
                null,
                words.say(
                        over ? "transparency.remind.over" : "transparency.remind.near",
                        title,
                        IndonesianDates.day(adopted.reviewOn())),
                "/pengaturan/standar/" + adopted.code());
    }
}
