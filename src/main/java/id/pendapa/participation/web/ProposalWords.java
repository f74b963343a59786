package id.pendapa.participation.web;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.proposals.AnswerDays;
import id.pendapa.participation.proposals.Proposal;
import id.pendapa.participation.proposals.Proposal.Answer;
import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.Proposal.Owner;
import id.pendapa.participation.proposals.Proposal.Sight;
import id.pendapa.participation.proposals.Proposal.State;
import id.pendapa.participation.proposals.Proposal.Step;
import id.pendapa.participation.web.ProposalPage.Note;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says ideas and proposals in words. */
@Component
class ProposalWords {

    private final Words words;
    private final AnswerDays days;
    private final Kelurahans kelurahans;
    private final OfficeTime time;

    ProposalWords(Words words, AnswerDays days, Kelurahans kelurahans, OfficeTime time) {
        this.words = words;
        this.days = days;
        this.kelurahans = kelurahans;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say("participation." + key, arguments);
    }

    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    String error(String code, Object... arguments) {
        return words.say("error." + code, arguments);
    }

    List<Option> places() {
        List<Option> all = new ArrayList<>(List.of(Option.of("", say("choose"))));
        kelurahans.list().forEach(one -> all.add(Option.of(one.code().dotted(), one.name())));
        return all;
    }

    String state(Proposal one) {
        if (one.sight() == Sight.HIDDEN) {
            return say("state.HIDDEN");
        }
        Answer answer = one.answer();
        LocalDate ended = one.endedOn();
        Owner owner = answer == null ? null : answer.owner();
        LocalDate due = answer == null ? null : answer.dueOn();
        if (one.state() == State.OPEN) {
            String key = one.sight() == Sight.WAITING ? "state.WAITING" : "state.OPEN";
            return say(key, Spoken.day(days.answerBy(one)));
        }
        return one.state() == State.ACCEPTED && owner != null && due != null
                ? say("state.ACCEPTED", owner.title(), Spoken.day(due))
                : say("state." + one.state(), ended == null ? "" : Spoken.day(ended));
    }

    @Nullable
    String late(Proposal one) {
        long late = days.late(one);
        return late == 0 ? null : say(one.state() == State.OPEN ? "late.answer" : "late.work", late);
    }

    String supports(Proposal one) {
        String key = one.supports() == 0 ? "supports.none" : one.onPaper() == 0 ? "supports" : "supports.paper";
        return say(key, one.supports(), one.onPaper());
    }

    List<String> lines(Proposal one) {
        List<String> lines = new ArrayList<>();
        if (one.origin() == Origin.RESIDENT) {
            lines.add(say("from", one.number(), place(one), day(one.from().at())));
        } else {
            lines.add(say("from.staff", one.from().by(), day(one.from().at())));
        }
        lines.add(state(one));
        lines.add(supports(one));
        return lines;
    }

    private String day(Instant at) {
        return Spoken.day(at.atZone(time.zone()).toLocalDate());
    }

    private String place(Proposal one) {
        String code = one.told().kelurahan();
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }

    /** What everybody may read. */
    List<SummaryRow> facts(Proposal one) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("masalah", one.told().trouble()));
        rows.add(row("usul", one.told().better()));
        if (one.origin() == Origin.RESIDENT) {
            rows.add(row("nomor", one.number()));
            rows.add(row("kelurahan", place(one)));
        }
        rows.add(row("tanggal", day(one.from().at())));
        String hidden = one.hiddenFor();
        if (hidden != null) {
            rows.add(row("sembunyi", hidden));
        }
        return rows;
    }

    /** What officers read besides. */
    List<SummaryRow> deskFacts(Proposal one) {
        List<SummaryRow> rows = new ArrayList<>(facts(one));
        rows.add(row("keadaan", state(one)));
        String by = one.from().by();
        rows.add(
                row("dari", by.isEmpty() ? say("by-account") : one.origin() == Origin.STAFF ? by : say("entered", by)));
        return rows;
    }

    private SummaryRow row(String field, String text) {
        return SummaryRow.of(say("row." + field), text.lines().toList());
    }

    List<Note> notes(Stream<Step> steps) {
        return steps.map(step -> new Note(
                        say("kind." + step.move()), step.words().lines().toList(), step.by() + ", " + at(step.at())))
                .toList();
    }

    private String at(Instant at) {
        return Spoken.weekdayMoment(at.atZone(time.zone()));
    }
}
