package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.DataQuestions.Answer;
import id.pendapa.privacy.DataQuestions.Question;
import id.pendapa.privacy.DataSights.Delayed;
import id.pendapa.privacy.DataSights.OfRequest;
import id.pendapa.privacy.DataSights.Overview;
import id.pendapa.privacy.DataSights.Sight;
import id.pendapa.privacy.DataSights.Together;
import id.pendapa.privacy.DataSights.Viewer;
import id.pendapa.privacy.web.SightsPage.Asked;
import id.pendapa.privacy.web.SightsPage.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts sights and questions into words. */
@Component
class SightsPages {

    private static final String DATA = "privacy.data.";

    private final OfficeTime time;
    private final Words words;

    SightsPages(OfficeTime time, Words words) {
        this.time = time;
        this.words = words;
    }

    SightsPage page(Overview overview) {
        Instant since = overview.since();
        String older = overview.next() == null
                ? null
                : "/cek/" + overview.number() + "/jejak?sebelum=" + overview.next()
                        + (overview.own() ? "&sendiri=ya" : "");
        return new SightsPage(
                overview.number(),
                since == null ? null : at(since),
                together(overview.sights().stream().map(this::line).toList()),
                older,
                overview.own(),
                overview.delayed().stream().map(this::delayed).toList(),
                overview.questions().stream().map(this::asked).toList());
    }

    SightsPage.Together together(Together found) {
        String older = found.next() == null
                ? null
                : "/saya/jejak?sebelum=" + found.next() + (found.own() ? "&sendiri=ya" : "");
        List<SightsPage.OfRequest> lines = new ArrayList<>();
        for (OfRequest one : found.sights()) {
            Line line = line(one.sight());
            int last = lines.size() - 1;
            boolean same = last >= 0
                    && lines.get(last).number().equals(one.number())
                    && lines.get(last).line().isSame(line);
            if (same) {
                lines.set(
                        last,
                        new SightsPage.OfRequest(
                                one.number(), lines.get(last).line().again()));
            } else {
                lines.add(new SightsPage.OfRequest(one.number(), line));
            }
        }
        return new SightsPage.Together(
                lines,
                older,
                found.own(),
                found.delayed().stream().map(this::delayed).toList());
    }

    /** That something is held back, why and until when; never who. */
    String delayed(Delayed delayed) {
        return words.say("privacy.sights.delayed", delayed.count(), at(delayed.until()), delayed.reason());
    }

    /** A sight as its applicant reads it. */
    Line line(Sight sight) {
        return line(sight, "privacy.viewer.");
    }

    /** The same for an officer, to whom the applicant is somebody else. */
    Line lineForDesk(Sight sight) {
        return line(sight, "protection.viewer.");
    }

    private Line line(Sight sight, String viewer) {
        boolean staff = sight.viewer() == Viewer.STAFF;
        return new Line(
                sight.id(),
                at(sight.at()),
                staff ? position(sight) : words.say(viewer + sight.viewer()),
                staff,
                words.say("purpose." + sight.purpose()),
                kinds(sight.fields()),
                sight.reason(),
                sight.viewer() == Viewer.APPLICANT,
                1);
    }

    /** Equal lines one after the other become one. */
    private static List<Line> together(List<Line> lines) {
        List<Line> fewer = new ArrayList<>();
        for (Line line : lines) {
            int last = fewer.size() - 1;
            if (last >= 0 && fewer.get(last).isSame(line)) {
                fewer.set(last, fewer.get(last).again());
            } else {
                fewer.add(line);
            }
        }
        return fewer;
    }

    private static String position(Sight sight) {
        String unit = sight.unit();
        return unit == null || sight.position().contains(unit) ? sight.position() : sight.position() + ", " + unit;
    }

    /** What was seen, each kind once. */
    String kinds(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.isEmpty())
                .map(this::data)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Codes of files, letters and questions carry their own name behind the dot, which says nothing to people. */
    private String data(String code) {
        return words.find(DATA + code)
                .or(() -> words.find(DATA + code.replaceFirst("\\..*", "")))
                .orElseGet(() -> words.say(DATA + "answer"));
    }

    Asked asked(Question question) {
        Answer answer = question.answer();
        return new Asked(
                at(question.askedAt()),
                question.text(),
                question.sight() != null,
                at(question.dueAt()),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.by(),
                answer == null ? null : at(answer.at()));
    }

    /** In the office's zone, with its label. */
    String at(Instant instant) {
        return Spoken.weekdayMoment(instant.atZone(time.zone()));
    }
}
