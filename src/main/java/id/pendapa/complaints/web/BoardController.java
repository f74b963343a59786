package id.pendapa.complaints.web;

import id.pendapa.complaints.board.PublicBoard;
import id.pendapa.complaints.board.PublicBoard.Filter;
import id.pendapa.complaints.board.PublicBoard.Notice;
import id.pendapa.complaints.board.PublicBoard.Part;
import id.pendapa.complaints.board.PublicBoard.Supporter;
import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.web.BoardPage.One;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Option;
import id.pendapa.requests.ApplicantCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /pengaduan}: what others complained about, as far as it may be public, and "me too". */
@Controller
class BoardController {

    private static final String BASE = "/pengaduan";
    private static final String ONE = BASE + "/umum/{number}";

    private final PublicBoard board;
    private final ApplicantCheck accounts;
    private final ComplaintWords words;

    BoardController(PublicBoard board, ApplicantCheck accounts, ComplaintWords words) {
        this.board = board;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "kelurahan", defaultValue = "") String placeTyped,
            @RequestParam(name = "kategori", defaultValue = "") String categoryTyped,
            @RequestParam(name = "sebelum", defaultValue = "") String beforeTyped,
            Model model) {
        List<Option> places = places();
        String place = places.stream().anyMatch(one -> one.value().equals(placeTyped)) ? placeTyped : "";
        @Nullable
        Category category = Complaint.find(Category.class, categoryTyped).orElse(null);
        Part part = board.list(new Filter(place, category, before(beforeTyped)));
        model.addAttribute(
                "page",
                new BoardPage(
                        part.notices().stream().map(words::posted).toList(),
                        places,
                        categories(),
                        place,
                        category == null ? "" : category.name(),
                        next(part.next(), place, category)));
        return "complaints/start";
    }

    private static long before(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    private static @Nullable String next(@Nullable Long next, String place, @Nullable Category category) {
        return next == null
                ? null
                : UriComponentsBuilder.fromPath(BASE)
                        .queryParam("kelurahan", place)
                        .queryParam("kategori", category == null ? "" : category.name())
                        .queryParam("sebelum", next)
                        .build()
                        .toUriString();
    }

    private List<Option> places() {
        List<Option> all = new ArrayList<>(List.of(Option.of("", words.say("complaints.board.everywhere"))));
        words.places().stream().filter(one -> !one.value().isEmpty()).forEach(all::add);
        return all;
    }

    private List<Option> categories() {
        List<Option> all = new ArrayList<>(List.of(Option.of("", words.say("complaints.board.everything"))));
        all.addAll(words.options(
                "complaints.category.",
                Arrays.stream(Category.values())
                        .filter(category -> !category.isSupervised())
                        .toArray(Category[]::new)));
        return all;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable("number") String number,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Notice notice = board.get(number);
        Supporter who = who(visitor, response);
        model.addAttribute("page", new One(words.posted(notice), board.supports(notice, who), who.account() != null));
        return "complaints/posted";
    }

    @PostMapping(ONE)
    String support(@PathVariable("number") String number, HttpServletRequest visitor, HttpServletResponse response) {
        board.support(number, who(visitor, response));
        return "redirect:" + BASE + "/umum/" + number;
    }

    private Supporter who(HttpServletRequest visitor, HttpServletResponse response) {
        return new Supporter(
                ReportController.know(visitor, response),
                accounts.findAccount(visitor).orElse(null),
                ClientAddress.of(visitor));
    }
}
