package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.privacy.DataQuestions.Question;
import id.pendapa.privacy.HeldData.Line;
import id.pendapa.privacy.HeldData.Section;
import id.pendapa.privacy.rights.DataCopies.Copy;
import id.pendapa.privacy.rights.DataRequest;
import id.pendapa.privacy.web.RightsPage.Demand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prints answers and copies: PDF for people, JSON for machines. */
@Component
class RightsPapers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RightsPages pages;
    private final SightsPages sights;
    private final Words words;
    private final PdfPrinter printer;
    private final OfficeFace office;
    private final OfficeTime time;

    RightsPapers(
            RightsPages pages,
            SightsPages sights,
            Words words,
            PdfPrinter printer,
            OfficeFace office,
            OfficeTime time) {
        this.pages = pages;
        this.sights = sights;
        this.words = words;
        this.printer = printer;
        this.office = office;
        this.time = time;
    }

    /** The answer as a letter, in the words of the page that it is asked for from. */
    byte[] answer(DataRequest request) {
        return printer.print(
                "privacy/answerPaper",
                Map.of(
                        "words", words,
                        "office", office.get(),
                        "number", request.number(),
                        "demand", pages.demand(request)));
    }

    byte[] pdf(Copy copy) {
        return printer.print(
                "privacy/copyPaper",
                Map.of(
                        "words", words,
                        "office", office.get(),
                        "number", copy.number(),
                        "made", pages.at(copy.made()),
                        "sections", sections(copy)));
    }

    byte[] json(Copy copy) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", "pendapa-salinan-data/1");
        whole.put("office", office.get().name());
        whole.put("request", copy.number());
        whole.put("madeAt", copy.made().toString());
        whole.put("timeZone", time.zone().getId());
        whole.put("sections", sections(copy));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    private List<Section> sections(Copy copy) {
        List<Section> sections = new ArrayList<>(copy.sections());
        sections.add(section(
                "sights",
                copy.trace().sights().stream()
                        .map(sights::line)
                        .map(line -> new Line(
                                "sight",
                                line.when(),
                                Stream.of(line.who(), line.why(), line.data(), line.reason())
                                        .filter(text -> text != null && !text.isEmpty())
                                        .toList()))
                        .toList()));
        copy.trace()
                .delayed()
                .forEach(delayed -> sections.add(section(
                        "delayed",
                        List.of(new Line("delayed", pages.at(delayed.until()), List.of(sights.delayed(delayed)))))));
        sections.add(section(
                "questions",
                copy.trace().questions().stream().map(this::question).toList()));
        sections.add(
                section("demands", copy.demands().stream().map(this::demand).toList()));
        return sections;
    }

    private Section section(String code, List<Line> lines) {
        return new Section(code, words.say("privacy.copy." + code), lines);
    }

    private Line question(Question question) {
        SightsPage.Asked asked = sights.asked(question);
        return new Line(
                "question",
                asked.when(),
                asked.answer() == null ? List.of(asked.text()) : List.of(asked.text(), asked.answer()));
    }

    private Line demand(DataRequest request) {
        Demand demand = pages.demand(request);
        RightsPage.Answer answer = demand.answer();
        return new Line(
                request.kind().name(),
                demand.received(),
                Stream.of(
                                demand.kind(),
                                demand.text(),
                                answer == null ? "" : answer.outcome(),
                                answer == null ? "" : answer.reason())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
