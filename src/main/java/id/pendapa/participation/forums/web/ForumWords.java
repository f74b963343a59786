package id.pendapa.participation.forums.web;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Agreement;
import id.pendapa.participation.forums.Forum;
import id.pendapa.participation.forums.Forum.Addition;
import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.Invited;
import id.pendapa.participation.forums.Forum.Party;
import id.pendapa.participation.forums.Voice;
import id.pendapa.participation.forums.Voice.Counts;
import id.pendapa.participation.forums.web.ForumPage.Added;
import id.pendapa.participation.forums.web.ForumPage.Agreed;
import id.pendapa.participation.forums.web.ForumPage.Said;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says forums in words. */
@Component
class ForumWords {

    private static final Set<String> BESIDE_THE_FIELD = Set.of("participation.stale", "forum.over", "forum.alike");

    private final Words words;
    private final Kelurahans kelurahans;
    private final OfficeTime time;

    ForumWords(Words words, Kelurahans kelurahans, OfficeTime time) {
        this.words = words;
        this.kelurahans = kelurahans;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say("forum." + key, arguments);
    }

    /** Takes a form; what is wrong, somebody who was faster and a limit are told beside its field, with all that was typed. */
    Form take(
            Map<String, String> typed, HttpServletResponse response, String field, Supplier<Map<String, String>> work) {
        try {
            Map<String, String> wrong = work.get();
            if (!wrong.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return Form.refused(typed, wrong, words);
        } catch (TooManyRequestsException many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            String error = words.say("error." + many.code(), many.arguments().toArray());
            return new Form(typed, Map.of(field, error));
        } catch (ConflictException conflict) {
            if (!BESIDE_THE_FIELD.contains(conflict.code())) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return new Form(typed, Map.of(field, words.say("error." + conflict.code())));
        }
    }

    String state(Forum forum) {
        Facts facts = forum.facts();
        return switch (forum.state()) {
            case DRAFT -> say("state.DRAFT");
            case OPEN -> {
                boolean early = time.today().isBefore(facts.opensOn());
                boolean over = time.today().isAfter(facts.closesOn());
                yield over
                        ? say("state.OVER", Spoken.day(facts.closesOn()))
                        : early
                                ? say("state.EARLY", Spoken.day(facts.opensOn()))
                                : say("state.OPEN", Spoken.day(facts.closesOn()));
            }
            case CLOSED -> say("state.CLOSED");
            case AGREED -> say("state.AGREED");
        };
    }

    List<SummaryRow> facts(Forum forum) {
        Facts facts = forum.facts();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(say("row.about"), facts.about()));
        rows.add(
                SummaryRow.of(say("row.days"), say("days", Spoken.day(facts.opensOn()), Spoken.day(facts.closesOn()))));
        Instant meets = facts.meetsAt();
        rows.add(
                meets == null
                        ? SummaryRow.of(say("row.meeting"), say("no-meeting"))
                        : SummaryRow.of(
                                say("row.meeting"), Spoken.weekdayMoment(meets.atZone(time.zone())), facts.place()));
        for (Party party : Party.values()) {
            Invited invited = facts.invited(party);
            if (invited.number() > 0) {
                rows.add(SummaryRow.of(
                        say("row.invited." + party), say("invited", Spoken.number(invited.number()), invited.who())));
            }
        }
        return rows;
    }

    Added added(Addition one) {
        return new Added(
                one.words().lines().toList(),
                one.by() + ", " + Spoken.weekdayMoment(one.at().atZone(time.zone())));
    }

    String counts(Counts counts) {
        return counts.all() == 0
                ? say("counts.none")
                : say("counts", counts.all(), counts.shown(), counts.waiting(), counts.hidden());
    }

    /** A voice for everybody: without the words of one that is hidden. */
    Said said(Voice one) {
        boolean hidden = one.sight() == Voice.Sight.HIDDEN;
        return new Said(one.id(), one.version(), by(one), hidden ? List.of() : lines(one), one.hiddenFor(), null);
    }

    /** A voice at the desk. */
    Said deskSaid(Voice one) {
        String by = one.lookedBy();
        return new Said(
                one.id(), one.version(), by(one), lines(one), one.hiddenFor(), by == null ? "" : say("looked", by));
    }

    private static List<String> lines(Voice one) {
        return one.words().lines().toList();
    }

    private String by(Voice one) {
        String day = Spoken.day(LocalDate.ofInstant(one.sentAt(), time.zone()));
        String from = one.kelurahan().isEmpty() ? "" : ", " + place(one.kelurahan());
        return say("party." + one.party()) + from + ", " + day + ", " + say("source." + one.source());
    }

    private String place(String code) {
        return kelurahans.find(code).map(Kelurahan::title).orElse(code);
    }

    Agreed agreed(Agreement one) {
        LocalDate ended = one.endedOn();
        long late = one.late(time.today());
        return new Agreed(
                one.id(),
                one.version(),
                one.words(),
                say("owner", one.owner().title(), Spoken.day(one.dueOn())),
                say("agreement." + one.state(), ended == null ? "" : Spoken.day(ended)),
                late == 0 ? null : say("late", late),
                one.state() == Agreement.State.OPEN,
                one.outcome());
    }

    List<Option> parties() {
        return Arrays.stream(Party.values())
                .map(one -> Option.of(one.address(), say("party." + one)))
                .toList();
    }

    List<Option> places() {
        List<Option> all = new ArrayList<>(List.of(Option.of("", say("kelurahan.none"))));
        kelurahans.list().forEach(one -> all.add(Option.of(one.code().dotted(), one.name())));
        return all;
    }

    String choose() {
        return words.say("participation.choose");
    }

    String owner(String title, String unit) {
        return title.equals(unit) ? title : words.say("participation.owner", title, unit);
    }

    @Nullable
    String late(int number) {
        return number == 0 ? null : say("late.agreements", number);
    }
}
