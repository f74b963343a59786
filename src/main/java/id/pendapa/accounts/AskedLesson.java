package id.pendapa.accounts;

import id.pendapa.accounts.StaffDirectory.MissingLesson;
import id.pendapa.office.HeldPosition;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Permission;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lesson that an account lacks and a permission asks for, as the function {@code lesson_gap} of the office tells it.
 *
 * @param permission its name; it may be one that this version of Pendapa does not know
 * @param since when the rule or the version of the lesson came, whichever was last
 * @param days how long an officer has to learn it
 */
record AskedLesson(String permission, String code, String title, String since, int days) {

    /** Part of a query of accounts: all that an account lacks, as JSON. */
    static final String COLUMNS = """
             created_at, (SELECT jsonb_agg(to_jsonb(gap)) FROM lesson_gap(staff_account.id) AS gap) AS lessons
            """;

    /** Reads that part. */
    static List<AskedLesson> read(@Nullable String json) {
        return json == null
                ? List.of()
                : JsonMapper.shared().readValue(json, new TypeReference<List<AskedLesson>>() {});
    }

    /**
     * A lesson that an officer still has to learn for something that they may do.
     *
     * @param until last day on which it may be done without
     * @param lost whether that day is over
     */
    record Gap(Permission permission, String code, String title, LocalDate until, boolean lost) {}

    /**
     * An officer of today.
     *
     * @param gaps lessons that they still have to learn, the most urgent first
     */
    record Officer(Actor.Staff staff, List<Gap> gaps) {
        Officer {
            gaps = List.copyOf(gaps);
        }

        /** The lesson without which the officer may not do it any more; empty where nothing is missing. */
        Optional<Gap> lost(Permission permission) {
            return gaps.stream()
                    .filter(gap -> gap.lost() && gap.permission() == permission)
                    .findFirst();
        }
    }

    /** What the office knows of an officer on a day. */
    record Day(LocalDate today, ZoneId zone, LocalDate accountSince, List<HeldPosition> held, PermissionTable table) {
        Day {
            held = List.copyOf(held);
        }
    }

    /**
     * What an officer lacks, the most urgent first. Their time is counted from the day on which the rule, the version, the
     * position or the account came, whichever was last.
     */
    static List<Gap> gaps(Collection<AskedLesson> asked, Day day) {
        return asked.stream()
                .flatMap(lesson -> lesson.gap(day).stream())
                .sorted(Comparator.comparing(Gap::until).thenComparing(Gap::title))
                .toList();
    }

    private Optional<Gap> gap(Day day) {
        return known().flatMap(wanted -> day.held().stream()
                .filter(position ->
                        position.duties().stream().anyMatch(duty -> day.table().allows(duty, wanted)))
                .map(HeldPosition::since)
                .min(Comparator.naturalOrder())
                .map(held -> gap(wanted, held, day)));
    }

    private Optional<Permission> known() {
        return Arrays.stream(Permission.values())
                .filter(one -> one.name().equals(permission) && one.mayAskLesson())
                .findFirst();
    }

    private Gap gap(Permission wanted, LocalDate held, Day day) {
        LocalDate came =
                OffsetDateTime.parse(since).atZoneSameInstant(day.zone()).toLocalDate();
        LocalDate until = Stream.of(came, held, day.accountSince())
                .max(Comparator.naturalOrder())
                .orElse(came)
                .plusDays(days);
        return new Gap(wanted, code, title, until, day.today().isAfter(until));
    }

    /** The same, each lesson with a day once. */
    static List<MissingLesson> missing(Collection<Gap> gaps) {
        record Key(String code, String title, LocalDate until, boolean lost) {}
        Map<Key, Set<Permission>> byLesson = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            byLesson.computeIfAbsent(
                            new Key(gap.code(), gap.title(), gap.until(), gap.lost()),
                            key -> EnumSet.noneOf(Permission.class))
                    .add(gap.permission());
        }
        return byLesson.entrySet().stream()
                .map(one -> new MissingLesson(
                        one.getKey().code(),
                        one.getKey().title(),
                        one.getKey().until(),
                        one.getKey().lost(),
                        one.getValue()))
                .toList();
    }
}
