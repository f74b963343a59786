package id.pendapa.privacy.web;

import id.pendapa.accounts.StaffDirectory.Known;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeFace.Face;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.breach.AffectedList.Affected;
import id.pendapa.privacy.breach.BreachDesk;
import id.pendapa.privacy.breach.BreachDesk.Opened;
import id.pendapa.privacy.breach.DataBreach;
import id.pendapa.privacy.breach.DataBreach.Agency;
import id.pendapa.privacy.breach.DataBreach.Counts;
import id.pendapa.privacy.breach.DataBreach.Facts;
import id.pendapa.privacy.breach.DataBreach.Part;
import id.pendapa.privacy.breach.DataBreach.Step;
import id.pendapa.privacy.breach.DataBreach.Told;
import id.pendapa.privacy.breach.DataBreach.Way;
import id.pendapa.privacy.web.BreachPage.Line;
import id.pendapa.privacy.web.BreachPage.Notice;
import id.pendapa.privacy.web.BreachPage.PartRow;
import id.pendapa.privacy.web.BreachPage.Row;
import id.pendapa.privacy.web.BreachPage.Stage;
import id.pendapa.privacy.web.BreachPage.StepRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts failures of protection into words. */
@Component
class BreachPages {

    static final String BASE = "/pelindungan/kebocoran";
    private static final String BREACH = "protection.breach.";

    private final RightsPages pages;
    private final SightsPages sights;
    private final BreachDesk desk;
    private final OfficeFace office;
    private final OfficeTime time;
    private final Words words;

    BreachPages(
            RightsPages pages, SightsPages sights, BreachDesk desk, OfficeFace office, OfficeTime time, Words words) {
        this.pages = pages;
        this.sights = sights;
        this.desk = desk;
        this.office = office;
        this.time = time;
        this.words = words;
    }

    /** What is late or nearly so, or null. */
    static @Nullable String alarm(BreachDesk.Waiting waiting, Words words) {
        return waiting.late() + waiting.soon() == 0
                ? null
                : words.say("protection.breaches.alarm", waiting.late(), waiting.soon());
    }

    Row row(DataBreach breach) {
        Instant closed = breach.closedAt();
        boolean waits = closed == null && !breach.isTold();
        boolean late = waits && desk.left(breach).isNegative();
        boolean soon = waits && !late && desk.left(breach).toHours() < 24;
        String left = closed != null
                ? words.say(BREACH + "closed-at", pages.at(closed))
                : waits
                        ? words.say(BREACH + "due", pages.at(breach.dueAt()), pages.left(desk.left(breach)))
                        : words.say(BREACH + "all-told");
        return new Row(
                breach.id(),
                title(breach),
                pages.at(breach.facts().knownAt()),
                left,
                late ? "late" : soon ? "soon" : "");
    }

    String title(DataBreach breach) {
        return words.say(BREACH + "title", breach.id(), way(breach));
    }

    private String way(DataBreach breach) {
        return words.say("privacy.breach.way." + breach.facts().way());
    }

    BreachPage page(Opened opened, Map<String, String> typed, Map<String, String> errors) {
        DataBreach breach = opened.breach();
        return new BreachPage(
                row(breach),
                breach.version(),
                facts(breach),
                stage(breach, opened.counts()),
                opened.parts().stream()
                        .map(part -> new PartRow(part.id(), part(part, opened.accounts())))
                        .toList(),
                opened.steps().stream().map(this::step).toList(),
                actors(opened.accounts()),
                typed,
                errors);
    }

    private List<SummaryRow> facts(DataBreach breach) {
        Facts facts = breach.facts();
        return List.of(
                SummaryRow.of(words.say(BREACH + "known"), pages.at(facts.knownAt())),
                SummaryRow.of(words.say("privacy.notice.how"), way(breach)),
                SummaryRow.of(words.say("privacy.notice.event"), facts.event()),
                SummaryRow.of(words.say("privacy.notice.data"), facts.data()),
                SummaryRow.of(words.say("privacy.notice.when"), when(facts)),
                SummaryRow.of(
                        words.say(BREACH + "recorded"),
                        words.say(BREACH + "recorded-by", pages.at(breach.recordedAt()), breach.recordedBy())));
    }

    private String when(Facts facts) {
        Instant until = facts.until();
        return until == null
                ? words.say("privacy.notice.since", pages.at(facts.from()))
                : words.say("privacy.notice.between", pages.at(facts.from()), pages.at(until));
    }

    private Stage stage(DataBreach breach, Counts counts) {
        Agency agency = breach.agency();
        return new Stage(
                breach.gathered(),
                counts.untold(),
                count(counts),
                words.say(BREACH + "people", counts.told(), counts.requests(), counts.gone()),
                agency == null
                        ? null
                        : words.say(BREACH + "agency-told", Spoken.weekday(agency.day()), agency.letter()),
                breach.toldAt() != null,
                breach.closedAt() != null,
                breach.handling());
    }

    String count(Counts counts) {
        return words.say(BREACH + "count", Spoken.number(counts.requests()), Spoken.number(counts.others()));
    }

    private String part(Part part, List<Known> accounts) {
        String actor = part.actor();
        String numbers = String.join(", ", part.numbers());
        if (actor == null) {
            return words.say(BREACH + "part.numbers", numbers);
        }
        String seen =
                words.say(BREACH + "part.seen", actor(actor, accounts), pages.at(part.from()), pages.at(part.until()));
        return numbers.isEmpty() ? seen : seen + " " + words.say(BREACH + "part.and", numbers);
    }

    private String actor(String actor, List<Known> accounts) {
        return accounts.stream()
                .filter(account -> actor.equals("staff:" + account.id()))
                .map(this::account)
                .findFirst()
                .orElseGet(() -> words.find(BREACH + "actor." + actor).orElse(actor));
    }

    private String account(Known account) {
        return words.say(BREACH + (account.open() ? "account" : "account-closed"), account.name(), account.username());
    }

    private StepRow step(Step step) {
        String note = step.note();
        boolean told = step.code().equals("TOLD");
        return new StepRow(
                words.say(BREACH + "step." + step.code(), note == null ? "" : note),
                told || step.code().equals("AGENCY_TOLD") ? null : note,
                words.say(BREACH + "step.by", pages.at(step.at()), step.by()));
    }

    List<Option> actors(List<Known> accounts) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", words.say(BREACH + "actor.none")));
        all.add(Option.of(Part.OFFICERS, words.say(BREACH + "actor.staff")));
        all.add(Option.of(Part.EVERYBODY, words.say(BREACH + "actor.all")));
        accounts.forEach(account -> all.add(Option.of("staff:" + account.id(), account(account))));
        return all;
    }

    List<Option> ways() {
        return Arrays.stream(Way.values())
                .map(way -> Option.of(way.name(), words.say("privacy.breach.way." + way)))
                .toList();
    }

    Line line(long breach, Affected one) {
        Instant first = one.firstAt();
        Instant last = one.lastAt();
        Instant told = one.toldAt();
        String name = one.subject().key();
        String kind = BREACH + "kind." + one.subject().kind();
        return new Line(
                one.isRequest()
                        ? name
                        : words.find(kind).orElseGet(() -> words.say(BREACH + "kind.other")) + " " + name,
                one.sights() == 0 ? words.say(BREACH + "no-sight") : sights.kinds(one.fields()),
                first == null ? "" : pages.at(first),
                last == null ? "" : pages.at(last),
                one.sights(),
                told != null ? pages.at(told) : words.say(BREACH + (one.isRequest() ? "not-told" : "not-a-request")),
                one.isRequest() ? BASE + "/" + breach + "/surat?nomor=" + name : null);
    }

    /** What an applicant was told, in the language of the page. */
    Notice notice(Told told) {
        return new Notice(words.say("privacy.notice.told", pages.at(told.at())), rows(told.breach(), told.fields()));
    }

    /** What UU 27/2022 Ps. 46 wants told: which data, when and how, what is done about it, whom to ask. */
    List<SummaryRow> rows(DataBreach breach, List<String> fields) {
        Facts facts = breach.facts();
        Face face = office.get();
        String kinds = sights.kinds(fields);
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(words.say("privacy.notice.data"), facts.data()).written(Language.INDONESIAN));
        if (!kinds.isEmpty()) {
            rows.add(SummaryRow.of(words.say("privacy.notice.kinds"), kinds));
        }
        rows.add(SummaryRow.of(words.say("privacy.notice.when"), when(facts)));
        rows.add(SummaryRow.of(words.say("privacy.notice.how"), way(breach)));
        rows.add(SummaryRow.of(words.say("privacy.notice.event"), facts.event()).written(Language.INDONESIAN));
        rows.add(SummaryRow.of(
                        words.say("privacy.notice.handling"),
                        breach.handling().isEmpty() ? words.say("privacy.notice.unwritten") : breach.handling())
                .written(Language.INDONESIAN));
        rows.add(SummaryRow.of(
                words.say("privacy.notice.contact"),
                words.say("privacy.notice.officer"),
                face.name() + ", " + face.address(),
                words.say("privacy.notice.phone", face.phone())));
        return rows;
    }

    /** What was recorded, as the form has it. */
    Map<String, String> typed(DataBreach breach) {
        Facts facts = breach.facts();
        Map<String, String> typed = new LinkedHashMap<>();
        moment(typed, "diketahui", facts.knownAt());
        typed.put("bagaimana", facts.way().name());
        typed.put("uraian", facts.event());
        typed.put("data", facts.data());
        moment(typed, "mulai", facts.from());
        Instant until = facts.until();
        if (until != null) {
            moment(typed, "selesai", until);
        }
        return typed;
    }

    private void moment(Map<String, String> typed, String field, Instant at) {
        var moment = at.atZone(time.zone());
        typed.put(field + "-hari", Integer.toString(moment.getDayOfMonth()));
        typed.put(field + "-bulan", Integer.toString(moment.getMonthValue()));
        typed.put(field + "-tahun", Integer.toString(moment.getYear()));
        typed.put(field + "-jam", "%02d.%02d".formatted(moment.getHour(), moment.getMinute()));
    }

    /** Codes of mistakes, each with its detail, as people read them. */
    Map<String, String> inWords(Map<String, String> errors) {
        Map<String, String> said = new LinkedHashMap<>();
        errors.forEach((field, code) -> {
            String[] parts = code.split("\\|", 2);
            said.put(field, words.say("error." + parts[0], parts.length > 1 ? parts[1] : ""));
        });
        return said;
    }
}
