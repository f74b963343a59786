package id.pendapa.requests.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskList;
import id.pendapa.requests.DeskSearch;
import id.pendapa.requests.DeskSearch.Choices;
import id.pendapa.requests.DeskSearch.Filter;
import id.pendapa.requests.web.QueuePage.Search;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /meja/telusur}: finds requests by what is not personal; {@code /meja/tampilan}: searches kept under a name. */
@Controller
class DeskFindController {

    private static final String FIND = "/meja/telusur";
    private static final String VIEWS = "/meja/tampilan";
    private static final List<String> INPUTS = List.of(
            "layanan",
            "keadaan",
            "kelurahan",
            "unit",
            "dari-hari",
            "dari-bulan",
            "dari-tahun",
            "sampai-hari",
            "sampai-bulan",
            "sampai-tahun");

    private final DeskSearch search;
    private final DeskPages pages;
    private final Words words;

    DeskFindController(DeskSearch search, DeskPages pages, Words words) {
        this.search = search;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(FIND)
    String find(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "sesudah", required = false) @Nullable String after,
            HttpServletResponse response,
            Model model) {
        return page(values, after, Map.of(), response, model);
    }

    private String page(
            Map<String, String> values,
            @Nullable String after,
            Map<String, String> wrong,
            HttpServletResponse response,
            Model model) {
        Map<String, String> typed = typed(values);
        Map<String, String> errors = new LinkedHashMap<>(wrong);
        Choices choices = search.choices();
        LocalDate from = day(typed, "dari", errors);
        LocalDate until = day(typed, "sampai", errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.put("sampai-hari", words.say("desk.find.order"));
        }
        String last = after == null
                ? null
                : CaseNumber.find(after).map(CaseNumber::value).orElse(null);
        DeskList found = errors.isEmpty() ? search.find(filter(typed, choices, from, until), last) : null;
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                new Search(
                        typed,
                        options(choices.services()),
                        DeskSearch.STANDINGS.stream()
                                .map(code -> Option.of(code, words.say("desk.standing." + code)))
                                .toList(),
                        options(choices.kelurahan()),
                        choices.duties().stream()
                                .map(code -> Option.of(code, words.say("catalogue.duty." + code)))
                                .toList(),
                        found == null ? null : pages.rows(found.items()),
                        query(typed),
                        found == null || found.next() == null ? null : address(typed, found.next()),
                        search.listSaved(),
                        errors));
        return "requests/desk/find";
    }

    @PostMapping(VIEWS)
    String save(
            @RequestParam(name = "nama", defaultValue = "") String name,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        try {
            search.save(name, query(typed(values)));
        } catch (DomainException refused) {
            Map<String, String> shown = new LinkedHashMap<>(values);
            return page(shown, null, Map.of("nama", say(refused)), response, model);
        }
        return "redirect:" + address(typed(values), null);
    }

    @GetMapping(VIEWS)
    String views(Model model) {
        return views(Map.of(), Map.of(), model);
    }

    @PostMapping(VIEWS + "/ubah")
    String rename(
            @RequestParam("id") long id,
            @RequestParam("nama-lama") String seen,
            @RequestParam(name = "nama", defaultValue = "") String name,
            HttpServletResponse response,
            Model model) {
        try {
            search.rename(id, seen, name);
        } catch (DomainException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return views(Map.of("nama-" + id, name), Map.of("nama-" + id, say(refused)), model);
        }
        return "redirect:" + VIEWS;
    }

    @PostMapping(VIEWS + "/hapus")
    String remove(@RequestParam("id") long id, @RequestParam("nama-lama") String seen) {
        search.remove(id, seen);
        return "redirect:" + VIEWS;
    }

    private String views(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("saved", search.listSaved());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "requests/desk/views";
    }

    private static Map<String, String> typed(Map<String, String> values) {
        Map<String, String> typed = new LinkedHashMap<>();
        INPUTS.forEach(name -> {
            String value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                typed.put(name, value);
            }
        });
        if (typed.containsKey("unit")) {
            typed.put("keadaan", "OPEN");
        }
        if (values.containsKey("nama")) {
            typed.put("nama", values.getOrDefault("nama", ""));
        }
        return typed;
    }

    private @Nullable LocalDate day(Map<String, String> typed, String name, Map<String, String> errors) {
        TypedDate date =
                TypedDate.of(typed.get(name + "-hari"), typed.get(name + "-bulan"), typed.get(name + "-tahun"));
        boolean empty = date.equals(TypedDate.NOTHING);
        if (!empty && date.date().isEmpty()) {
            errors.put(name + "-hari", words.say("desk.find.date"));
        }
        return date.date().orElse(null);
    }

    /** A code that is not among the choices is as if nothing were chosen. */
    private static Filter filter(
            Map<String, String> typed, Choices choices, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Filter(
                chosen(typed, "layanan", List.copyOf(choices.services().keySet())),
                chosen(typed, "keadaan", DeskSearch.STANDINGS),
                chosen(typed, "kelurahan", List.copyOf(choices.kelurahan().keySet())),
                chosen(typed, "unit", choices.duties()),
                from,
                until);
    }

    private static @Nullable String chosen(Map<String, String> typed, String name, List<String> codes) {
        String code = typed.get(name);
        return code != null && codes.contains(code) ? code : null;
    }

    private List<Option> options(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String query(Map<String, String> typed) {
        String address = address(typed, null);
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    private static String address(Map<String, String> typed, @Nullable String after) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.remove("nama");
        if (after != null) {
            all.put("sesudah", after);
        }
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(FIND);
        all.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(all).toUriString();
    }

    private String say(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
