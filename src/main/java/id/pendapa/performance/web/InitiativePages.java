package id.pendapa.performance.web;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.Reading;
import id.pendapa.performance.initiatives.Initiative;
import id.pendapa.performance.initiatives.Initiative.Move;
import id.pendapa.performance.initiatives.Initiative.Opened;
import id.pendapa.performance.initiatives.InitiativeDesk;
import id.pendapa.performance.web.InitiativePage.Listed;
import id.pendapa.performance.web.InitiativePage.MoveForm;
import id.pendapa.performance.web.InitiativePage.Plan;
import id.pendapa.performance.web.InitiativePage.Row;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.platform.Actor;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Initiatives as pages. */
@Component
class InitiativePages {

    private static final int BAR = 10;

    private final FigureWords say;
    private final IndicatorWords indicators;
    private final InitiativeWords words;
    private final LeaderPages leader;

    InitiativePages(FigureWords say, IndicatorWords indicators, InitiativeWords words, LeaderPages leader) {
        this.say = say;
        this.indicators = indicators;
        this.words = words;
        this.leader = leader;
    }

    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return leader.form(typed, wrong);
    }

    Listed list(InitiativeDesk.Listed listed) {
        boolean more = listed.ended().size() > InitiativeDesk.PAGE;
        List<Initiative> shown = more ? listed.ended().subList(0, InitiativeDesk.PAGE) : listed.ended();
        return new Listed(
                listed.all(),
                listed.mayManage(),
                listed.open().stream().map(this::row).toList(),
                shown.stream().map(this::row).toList(),
                more
                        ? InitiativeController.BASE + "?sebelum="
                                + shown.get(shown.size() - 1).id()
                        : null);
    }

    private Row row(Initiative one) {
        Initiative.Plan plan = one.plan();
        LocalDate ended = one.endedOn();
        String when = ended == null
                ? words.say("list.due", words.state(one), Spoken.day(plan.dueOn()))
                : words.say("list.ended", words.state(one), Spoken.day(ended));
        return new Row(
                one.id(),
                plan.title(),
                words.late(one),
                List.of(
                        when,
                        words.say("list.owner", plan.owner().title()),
                        words.say("list.moves", say.name(plan.indicator()), words.expected(plan))));
    }

    InitiativePage one(Opened opened, String open, Form form) {
        Initiative one = opened.initiative();
        Indicator indicator = one.plan().indicator();
        List<Reading> newest = new ArrayList<>(opened.series());
        Collections.reverse(newest);
        return new InitiativePage(
                one.id(),
                one.plan().title(),
                words.say("caption", one.id(), words.state(one)),
                warnings(opened),
                one.version(),
                words.facts(one),
                words.effect(opened),
                newest.stream().map(reading -> month(one, reading)).toList(),
                indicators.bars(indicator, opened.series()),
                marks(opened),
                opened.steps().stream().map(words::told).toList(),
                opened.mayManage() ? moves(one) : List.of(),
                opened.mayManage() && one.state().isOpen(),
                opened.mayNote(),
                open,
                form);
    }

    private List<String> warnings(Opened opened) {
        return Stream.concat(
                        Stream.ofNullable(words.late(opened.initiative())),
                        opened.ownerServes() ? Stream.empty() : Stream.of(words.say("owner-gone")))
                .toList();
    }

    private List<Cell> month(Initiative one, Reading reading) {
        String mark = words.mark(one, reading.month());
        String month = say.month(reading.month());
        return List.of(
                Cell.of(mark.isEmpty() ? month : words.say("mark", month, mark)),
                Cell.number(say.value(one.plan().indicator(), reading)),
                Cell.number(Long.toString(reading.n())));
    }

    private static List<Integer> marks(Opened opened) {
        Initiative one = opened.initiative();
        List<LocalDate> days = new ArrayList<>();
        if (one.began() != null) {
            days.add(one.began().on().withDayOfMonth(1));
        }
        if (one.endedOn() != null) {
            days.add(one.endedOn().withDayOfMonth(1));
        }
        return IntStream.range(0, opened.series().size())
                .filter(at -> days.contains(opened.series().get(at).month()))
                .mapToObj(at -> at * BAR)
                .toList();
    }

    private static List<MoveForm> moves(Initiative one) {
        return Arrays.stream(Move.values())
                .filter(move -> move.isFrom(one.state()))
                .map(move -> new MoveForm(move.address(), move.asksWords()))
                .toList();
    }

    Plan blank(List<Actor.Staff> owners, Form form) {
        return new Plan(0, 0, words.say("new"), List.of(), owners(owners), choices(), null, form);
    }

    /** The form with what stands there, or with what was typed where it was sent. */
    Plan filled(Opened opened, List<Actor.Staff> owners, Form form) {
        Initiative one = opened.initiative();
        boolean sent = !form.typed().isEmpty();
        List<Option> choices = new ArrayList<>(owners(owners));
        Initiative.Owner owner = one.plan().owner();
        if (owners.stream().noneMatch(other -> other.accountId() == owner.accountId())) {
            choices.add(Option.of(Long.toString(owner.accountId()), owner.title()));
        }
        return new Plan(
                one.id(),
                one.version(),
                words.say("edit", one.id()),
                sent ? words.facts(one) : List.of(),
                choices,
                one.began() == null ? choices() : List.of(),
                one.began() == null ? null : words.say("fixed", unit(one.plan().indicator())),
                sent ? form : new Form(typed(one.plan()), Map.of()));
    }

    private static Map<String, String> typed(Initiative.Plan plan) {
        Map<String, String> typed = new HashMap<>();
        typed.put("judul", plan.title());
        typed.put("sebab", plan.why());
        typed.put("penanggung", Long.toString(plan.owner().accountId()));
        typed.put("daya", plan.resources());
        typed.put("tenggat-hari", Integer.toString(plan.dueOn().getDayOfMonth()));
        typed.put("tenggat-bulan", Integer.toString(plan.dueOn().getMonthValue()));
        typed.put("tenggat-tahun", Integer.toString(plan.dueOn().getYear()));
        typed.put("angka", plan.indicator().address());
        typed.put(
                "harapan", plan.expected().stripTrailingZeros().toPlainString().replace('.', ','));
        typed.put("umum", plan.mayBePublic() ? "ya" : "");
        return typed;
    }

    List<Option> owners(List<Actor.Staff> owners) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("choose")));
        owners.forEach(one -> options.add(Option.of(
                Long.toString(one.accountId()),
                one.title().equals(one.unit()) ? one.title() : words.say("owner", one.title(), one.unit()))));
        return options;
    }

    private String unit(Indicator indicator) {
        return words.say("unit." + indicator.unit(), say.name(indicator));
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("choose")));
        Arrays.stream(Indicator.values()).forEach(one -> options.add(Option.of(one.address(), unit(one))));
        return options;
    }
}
