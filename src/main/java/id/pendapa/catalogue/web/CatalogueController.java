package id.pendapa.catalogue.web;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.HomeNotices;
import id.pendapa.platform.page.Spoken;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The hall: its start, its services and the card of each. */
@Controller
class CatalogueController {

    private static final int LONGEST_SEARCH = 100;

    private final Catalogue catalogue;
    private final OfficeTime time;
    private final ObjectProvider<HomeNotices> notices;

    CatalogueController(Catalogue catalogue, OfficeTime time, ObjectProvider<HomeNotices> notices) {
        this.catalogue = catalogue;
        this.time = time;
        this.notices = notices;
    }

    @GetMapping("/")
    String hall(Model model) {
        model.addAttribute("services", byTitle(summaries(catalogue.listCards())));
        model.addAttribute(
                "notices",
                notices.orderedStream()
                        .flatMap(some -> some.listCurrent().stream())
                        .toList());
        return "catalogue/hall";
    }

    @GetMapping("/layanan")
    String services(@RequestParam(name = "cari", defaultValue = "") String words, Model model) {
        String wanted = words.strip();
        String searched = wanted.substring(0, Math.min(LONGEST_SEARCH, wanted.length()));
        model.addAttribute("searched", searched);
        List<ServiceSummary> found = summaries(catalogue.search(searched));
        model.addAttribute("services", searched.isEmpty() ? byTitle(found) : found);
        model.addAttribute(
                "retired",
                byTitle(summaries(catalogue.listRetired().stream()
                        .map(Catalogue.Retired::service)
                        .toList())));
        return "catalogue/services";
    }

    @GetMapping("/layanan/{code}")
    String card(@PathVariable("code") String code, Model model) {
        Catalogue.Retired retired =
                catalogue.findRetired(code.toUpperCase(Locale.ROOT)).orElse(null);
        if (retired != null) {
            return gone(retired, model);
        }
        PublishedService service = catalogue.getLive(code.toUpperCase(Locale.ROOT));
        model.addAttribute("code", service.definition().code());
        model.addAttribute("version", service.definition().version());
        model.addAttribute("card", service.toldCard());
        return "catalogue/card";
    }

    /** Whoever comes by an old link reads since when it is not offered and what to do instead. */
    private String gone(Catalogue.Retired retired, Model model) {
        model.addAttribute("title", retired.service().toldCard().title());
        model.addAttribute("since", Spoken.day(retired.at().atZone(time.zone()).toLocalDate()));
        model.addAttribute("reason", retired.reason());
        model.addAttribute("instead", retired.instead());
        return "catalogue/retired";
    }

    private static List<ServiceSummary> summaries(List<PublishedService> services) {
        return services.stream().map(CatalogueController::summary).toList();
    }

    /** In the order of the titles that the reader sees. */
    private static List<ServiceSummary> byTitle(List<ServiceSummary> summaries) {
        return summaries.stream()
                .sorted(Comparator.comparing(ServiceSummary::title))
                .toList();
    }

    private static ServiceSummary summary(PublishedService service) {
        Card card = service.toldCard();
        return new ServiceSummary(
                service.definition().code(), card.title(), card.summary(), card.duration(), card.isOpen());
    }
}
