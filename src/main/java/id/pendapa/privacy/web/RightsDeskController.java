package id.pendapa.privacy.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.rights.DataCopies;
import id.pendapa.privacy.rights.DataRequest;
import id.pendapa.privacy.rights.DataRequestDesk;
import id.pendapa.privacy.rights.DataRequestDesk.Item;
import id.pendapa.privacy.rights.DataRequestDesk.Items;
import id.pendapa.privacy.rights.DataRequestDesk.Opened;
import id.pendapa.privacy.rights.DataRequestDesk.Waiting;
import id.pendapa.privacy.web.RightsDeskPage.Listed;
import id.pendapa.privacy.web.RightsDeskPage.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/permintaan}: the officer answers what people demand about their data. */
@Controller
class RightsDeskController {

    static final String BASE = "/pelindungan/permintaan";
    private static final String ONE = BASE + "/{id}";

    private final DataRequestDesk desk;
    private final DataCopies copies;
    private final RightsPages pages;
    private final RightsPapers papers;
    private final Words words;

    RightsDeskController(DataRequestDesk desk, DataCopies copies, RightsPages pages, RightsPapers papers, Words words) {
        this.desk = desk;
        this.copies = copies;
        this.pages = pages;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "selesai", defaultValue = "") String typed,
            @RequestParam(name = "sesudah", required = false) @Nullable Long after,
            Model model) {
        boolean ended = typed.equals("ya");
        Items found = ended ? desk.listEnded(after) : desk.listOpen(after);
        String next = found.next() == null ? null : BASE + "?sesudah=" + found.next() + (ended ? "&selesai=ya" : "");
        model.addAttribute(
                "page",
                new Listed(found.items().stream().map(this::row).toList(), ended, next, alarm(found.waiting(), words)));
        return "privacy/desk/demands";
    }

    /** What is late or nearly so, or null. */
    static @Nullable String alarm(Waiting waiting, Words words) {
        return waiting.late() + waiting.soon() == 0
                ? null
                : words.say("protection.demands.alarm", waiting.late(), waiting.soon());
    }

    private Row row(Item item) {
        Instant ended = item.endedAt();
        String left = ended == null
                ? words.say("protection.demand.due", pages.at(item.dueAt()), pages.left(item.left()))
                : words.say(
                        "protection.demand.ended",
                        words.say(
                                item.outcome() == null
                                        ? "privacy.outcome.WITHDRAWN"
                                        : "privacy.outcome." + item.outcome()),
                        pages.at(ended));
        boolean late = item.isLate() && (ended == null || item.outcome() != null);
        return new Row(
                item.id(),
                words.say("protection.demand.of", words.say("privacy.right." + item.kind()), item.number()),
                item.paper(),
                pages.at(item.askedAt()),
                left,
                late ? "late" : item.isSoon() ? "soon" : "");
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return page(id, Map.of(), Map.of(), model);
    }

    @PostMapping(ONE)
    String decide(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam(name = "putusan", defaultValue = "") String outcome,
            @RequestParam(name = "dasar", defaultValue = "") String ground,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = pages.inWords(desk.decide(id, version, outcome, ground, reason, formKey));
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, Map.of("putusan", outcome, "dasar", ground, "alasan", reason), wrong, model);
    }

    @GetMapping(ONE + "/surat")
    ResponseEntity<Resource> letter(@PathVariable("id") long id) {
        DataRequest request = desk.open(id).request();
        return FileDownload.of("jawaban-" + request.number() + ".pdf", "application/pdf", papers.answer(request));
    }

    @GetMapping(ONE + "/salinan")
    ResponseEntity<Resource> copy(@PathVariable("id") long id) {
        DataCopies.Copy copy = copies.print(id);
        return FileDownload.of("salinan-data-" + copy.number() + ".pdf", "application/pdf", papers.pdf(copy));
    }

    private String page(long id, Map<String, String> typed, Map<String, String> errors, Model model) {
        Opened opened = desk.open(id);
        DataRequest request = opened.request();
        DataRequest.Paper paper = request.paper();
        model.addAttribute(
                "page",
                new RightsDeskPage(
                        request.number(),
                        pages.demand(request, opened.labels()),
                        opened.serviceTitle(),
                        opened.running(),
                        paper == null ? null : words.say("protection.demand.paper", paper.by(), paper.proof()),
                        pages.left(opened.left()),
                        pages.options("privacy.outcome.", request.kind().outcomes()),
                        pages.options("privacy.ground.", request.kind().grounds()),
                        words.say("protection.demand.task." + request.kind()),
                        opened.item(),
                        request.isToCarryOut() && request.carriedOut() == null,
                        typed,
                        errors));
        return "privacy/desk/demand";
    }
}
