package id.pendapa.privacy.web;

import id.pendapa.files.FileDownload;
import id.pendapa.privacy.breach.AffectedList;
import id.pendapa.privacy.breach.AffectedList.Affected;
import id.pendapa.privacy.breach.AffectedList.Listed;
import id.pendapa.privacy.breach.BreachDesk;
import id.pendapa.privacy.breach.DataBreach;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/kebocoran/{id}/daftar}: whom a failure of protection affects, and letters to them. */
@Controller
class AffectedController {

    private static final String ONE = BreachPages.BASE + "/{id}";
    private static final String PDF = "application/pdf";

    private final BreachDesk desk;
    private final AffectedList affected;
    private final BreachPages pages;
    private final BreachPapers papers;

    AffectedController(BreachDesk desk, AffectedList affected, BreachPages pages, BreachPapers papers) {
        this.desk = desk;
        this.affected = affected;
        this.pages = pages;
        this.papers = papers;
    }

    @GetMapping(ONE + "/daftar")
    String list(
            @PathVariable("id") long id,
            @RequestParam(name = "sesudah", required = false) @Nullable Long after,
            Model model) {
        Listed found = affected.read(id, after);
        model.addAttribute(
                "page",
                new BreachPage.Affected(
                        id,
                        pages.title(found.breach()),
                        found.breach().gathered(),
                        pages.count(found.counts()),
                        found.affected().stream()
                                .map(one -> pages.line(id, one))
                                .toList(),
                        found.next() == null ? null : BreachPages.BASE + "/" + id + "/daftar?sesudah=" + found.next()));
        return "privacy/desk/affected";
    }

    @GetMapping(ONE + "/daftar.csv")
    ResponseEntity<Resource> table(@PathVariable("id") long id) {
        List<Affected> all = affected.takeAlong(id);
        return FileDownload.of("terkena-" + id + ".csv", "text/csv;charset=UTF-8", papers.csv(id, all));
    }

    @GetMapping(ONE + "/surat")
    ResponseEntity<Resource> letter(
            @PathVariable("id") long id, @RequestParam(name = "nomor", defaultValue = "") String number) {
        DataBreach breach = desk.get(id);
        Affected one = number.isEmpty() ? null : affected.get(id, number);
        String name = number.isEmpty() ? "contoh" : number;
        return FileDownload.of("pemberitahuan-" + id + "-" + name + ".pdf", PDF, papers.notice(breach, one));
    }

    @GetMapping(ONE + "/surat-lembaga")
    ResponseEntity<Resource> agencyLetter(@PathVariable("id") long id) {
        return FileDownload.of("pemberitahuan-" + id + "-lembaga.pdf", PDF, papers.agency(desk.open(id)));
    }
}
