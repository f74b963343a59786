package id.pendapa.performance.initiatives;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.initiatives.Initiative.Owner;
import id.pendapa.performance.initiatives.Initiative.Plan;
import id.pendapa.platform.Actor;
import id.pendapa.shared.IndonesianDates;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what was typed of an initiative; what is wrong is noted by field, as a code. */
final class InitiativeForm {

    private static final int TITLE = 150;
    private static final int TEXT = 2000;
    private static final int LINK = 500;
    private static final int MOST_YEARS = 2;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Owner NOBODY = new Owner(0, "");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    InitiativeForm(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    boolean isRight() {
        return wrong.isEmpty();
    }

    /** Everything typed, in a stable order. */
    String content() {
        Map<String, String> content = new TreeMap<>(typed);
        content.keySet().removeIf(name -> name.equals("kunci") || name.equals("_csrf"));
        return content.toString();
    }

    /**
     * A plan.
     *
     * @param before the one that is changed, or null; its day may stay although it has passed, and its indicator stays
     *     once it was measured
     * @param measured whether it was measured
     */
    Plan plan(List<Actor.Staff> owners, @Nullable Plan before, boolean measured) {
        String title = text("judul", TITLE);
        String why = text("sebab", TEXT);
        Owner owner = owner(owners, before);
        String resources = text("daya", TEXT);
        LocalDate dueOn = due(before == null ? null : before.dueOn());
        Indicator indicator = before != null && measured ? before.indicator() : indicator();
        return new Plan(
                title,
                why,
                owner,
                resources,
                dueOn,
                indicator,
                expected(indicator),
                value("umum").equals("ya"));
    }

    String value(String field) {
        return typed.getOrDefault(field, "").replace("\u0000", "").strip();
    }

    private String optional(String field, int longest) {
        String text = value(field);
        if (text.length() > longest) {
            wrong.put(field, "performance.long");
        }
        return text;
    }

    String text(String field, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) {
            wrong.put(field, "performance.empty." + field);
        }
        return text;
    }

    String words(String field) {
        return text(field, TEXT);
    }

    /** Somebody of the office; whoever owned it before may keep it. */
    private Owner owner(List<Actor.Staff> owners, @Nullable Plan before) {
        String id = value("penanggung");
        if (before != null && id.equals(Long.toString(before.owner().accountId()))) {
            return before.owner();
        }
        return owners.stream()
                .filter(one -> Long.toString(one.accountId()).equals(id))
                .findFirst()
                .map(one -> new Owner(one.accountId(), one.title()))
                .orElseGet(() -> {
                    wrong.put("penanggung", "performance.initiative.owner");
                    return NOBODY;
                });
    }

    private LocalDate due(@Nullable LocalDate before) {
        Optional<LocalDate> day = day("tenggat");
        if (day.isEmpty()) {
            wrong.put("tenggat", "performance.day");
            return today;
        }
        boolean far = day.get().isAfter(today.plusYears(MOST_YEARS));
        if (!day.get().equals(before) && (day.get().isBefore(today) || far)) {
            wrong.put("tenggat", "performance.initiative.due");
        }
        return day.get();
    }

    /** A day that has come. */
    LocalDate past(String field) {
        LocalDate day = day(field).orElse(null);
        if (day == null) {
            wrong.put(field, "performance.day");
            return today;
        }
        if (day.isAfter(today)) {
            wrong.put(field, "performance.future");
        }
        return day;
    }

    private Optional<LocalDate> day(String field) {
        return IndonesianDates.find(value(field + "-hari"), value(field + "-bulan"), value(field + "-tahun"))
                .filter(found -> found.getYear() > 1900 && found.getYear() < 3000);
    }

    private Indicator indicator() {
        return Indicator.find(value("angka")).orElseGet(() -> {
            wrong.put("angka", "performance.initiative.indicator");
            return Indicator.TEPAT_WAKTU;
        });
    }

    private BigDecimal expected(Indicator indicator) {
        return indicator.value(value("harapan")).orElseGet(() -> {
            wrong.put("harapan", indicator.unit().refusal());
            return BigDecimal.ZERO;
        });
    }

    /** An address of the web or null: no script, no file. */
    @Nullable
    String link(String field) {
        String link = optional(field, LINK);
        if (!link.isEmpty() && !isOfTheWeb(link)) {
            wrong.put(field, "performance.link");
        }
        return link.isEmpty() ? null : link;
    }

    private static boolean isOfTheWeb(String link) {
        try {
            URI address = new URI(link);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
