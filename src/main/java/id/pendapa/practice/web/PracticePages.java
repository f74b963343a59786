package id.pendapa.practice.web;

import id.pendapa.example.InventedVisitors.Visitor;
import id.pendapa.platform.page.Words;
import id.pendapa.practice.Situation;
import id.pendapa.practice.Situations.Standing;
import id.pendapa.practice.Situations.Told;
import id.pendapa.practice.web.PracticePage.Fact;
import id.pendapa.practice.web.PracticePage.Row;
import id.pendapa.practice.web.PracticePage.Said;
import id.pendapa.shared.IndonesianDates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Situations in the words of the office. */
@Component
class PracticePages {

    private static final String KEY = "practice.situation.";

    private final Words words;

    PracticePages(Words words) {
        this.words = words;
    }

    List<Row> list(List<Standing> all) {
        return all.stream()
                .map(one -> new Row(
                        one.situation().code(),
                        say(one.situation(), "title"),
                        say(one.situation(), "summary"),
                        state(one),
                        one.isDone()))
                .toList();
    }

    private @Nullable String state(Standing one) {
        if (one.told() == null) {
            return null;
        }
        return words.say(one.isDone() ? "practice.state.done" : "practice.state.begun");
    }

    PracticePage situation(Standing one) {
        Situation situation = one.situation();
        Told told = one.told();
        return new PracticePage(
                situation.code(),
                say(situation, "title"),
                say(situation, "summary"),
                say(situation, "officer"),
                told == null
                        ? List.of()
                        : say(situation, "story", people(told)).lines().toList(),
                told == null ? List.of() : facts(situation, told),
                situation.start(),
                told != null,
                outcome(one),
                one.isDone(),
                one.steps().stream()
                        .map(step -> new Said(
                                say(situation, "step." + step.code()),
                                say(situation, "step." + step.code() + ".why"),
                                step.done()))
                        .toList(),
                one.slips().stream().map(slip -> say(situation, "slip." + slip)).toList());
    }

    private String outcome(Standing one) {
        if (one.isDone()) {
            return words.say("practice.outcome.done");
        }
        long done = one.steps().stream().filter(step -> step.done()).count();
        return words.say("practice.outcome.so-far", done, one.steps().size());
    }

    /** What somebody at the counter would tell: they are typed, so they can be copied. */
    private List<Fact> facts(Situation situation, Told told) {
        Visitor visitor = told.visitors().get(0);
        List<Fact> facts = new ArrayList<>();
        if (situation == Situation.COUNTER || situation == Situation.LOST_SLIP) {
            facts.add(new Fact(words.say("practice.fact.name"), visitor.name()));
            facts.add(new Fact(words.say("practice.fact.nik"), visitor.nik()));
        }
        if (situation == Situation.COUNTER) {
            facts.add(new Fact(words.say("practice.fact.born"), "Salatiga, " + IndonesianDates.day(visitor.bornOn())));
            facts.add(new Fact(
                    words.say("practice.fact.sex"),
                    words.say(visitor.woman() ? "practice.fact.woman" : "practice.fact.man")));
            facts.add(new Fact(words.say("practice.fact.work"), visitor.occupation()));
            facts.add(new Fact(words.say("practice.fact.card"), words.say("practice.fact.card.value")));
            facts.add(new Fact(words.say("practice.fact.home"), words.say("practice.fact.home.value")));
            facts.add(new Fact(words.say("practice.fact.wish"), words.say("practice.fact.wish.value")));
        }
        for (String number : situation == Situation.LOST_SLIP ? List.<String>of() : told.numbers()) {
            facts.add(new Fact(words.say("practice.fact.number"), number));
        }
        return facts;
    }

    private static Object[] people(Told told) {
        List<Object> all = new ArrayList<>();
        for (int place = 0; place < told.visitors().size(); place++) {
            all.add(told.visitors().get(place).name());
            all.add(place < told.numbers().size() ? told.numbers().get(place) : "");
        }
        return all.toArray();
    }

    private String say(Situation situation, String part, Object... arguments) {
        return words.say(KEY + situation.code() + "." + part, arguments);
    }
}
