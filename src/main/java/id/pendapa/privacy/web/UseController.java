package id.pendapa.privacy.web;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeFace.Face;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.processing.AskedField;
import id.pendapa.privacy.processing.DataNotices;
import id.pendapa.privacy.processing.DataNotices.Notice;
import id.pendapa.privacy.processing.ProcessingEntry;
import id.pendapa.privacy.processing.ProcessingEntry.Fact;
import id.pendapa.privacy.processing.ServiceProcessing;
import id.pendapa.privacy.web.UsePage.Asked;
import id.pendapa.privacy.web.UsePage.Law;
import id.pendapa.privacy.web.UsePage.Written;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /layanan/{code}/data}: what happens with the data of a request, for everybody, before and after. */
@Controller
class UseController {

    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    private final DataNotices notices;
    private final OfficeFace office;
    private final OfficeTime time;
    private final Words words;

    UseController(DataNotices notices, OfficeFace office, OfficeTime time, Words words) {
        this.notices = notices;
        this.office = office;
        this.time = time;
        this.words = words;
    }

    /** The notice of today, or with version and second the one that somebody read then. */
    @GetMapping("/layanan/{code}/data")
    String read(
            @PathVariable("code") String code,
            @RequestParam(name = "versi", required = false) @Nullable Integer version,
            @RequestParam(name = "saat", required = false) @Nullable Long second,
            Model model) {
        Instant at = second == null ? null : Instant.ofEpochSecond(Math.max(0, Math.min(LATEST, second)));
        model.addAttribute("page", page(notices.read(code, version, at)));
        return "privacy/use";
    }

    private UsePage page(Notice notice) {
        ServiceDefinition told = notice.service().told();
        ServiceProcessing processing = ServiceProcessing.of(told);
        return new UsePage(
                told.code(),
                told.card().title(),
                told.card().dataUse(),
                face(office.get()),
                notice.common() == null ? null : written(notice.common()),
                processing.basis().stream()
                        .map(law -> new Law(law.text(), law.confirmed()))
                        .toList(),
                AskedField.of(told).stream().map(this::asked).toList(),
                processing.duties().stream()
                        .map(duty -> words.say("privacy.use.duty." + duty))
                        .toList(),
                processing.others(),
                !processing.letters().isEmpty(),
                notice.processors().stream()
                        .map(processor -> processor.text().get(Fact.NAME) + ", "
                                + processor.text().get(Fact.COUNTRY) + ": "
                                + processor.text().get(Fact.PURPOSE))
                        .toList(),
                version(told, notice.common()),
                !notice.newest());
    }

    private static List<String> face(Face face) {
        return Stream.of(face.name() + ", " + face.city(), face.address(), face.phone())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Written written(ProcessingEntry common) {
        return new Written(
                common.text().get(Fact.BASIS),
                common.text().get(Fact.RECIPIENTS),
                common.text().get(Fact.PLACE),
                common.text().get(Fact.RETENTION),
                common.text().get(Fact.PROTECTION),
                common.text().get(Fact.CONTACT),
                common.text().example());
    }

    private Asked asked(AskedField asked) {
        return new Asked(
                asked.field().label(),
                words.say("privacy.use.why." + asked.why()),
                asked.field().required(),
                asked.field().specific());
    }

    private String version(ServiceDefinition definition, @Nullable ProcessingEntry common) {
        return common == null
                ? words.say("privacy.use.version-alone", definition.version())
                : words.say(
                        "privacy.use.version",
                        definition.version(),
                        common.version(),
                        Spoken.day(common.writtenAt().atZone(time.zone()).toLocalDate()));
    }
}
