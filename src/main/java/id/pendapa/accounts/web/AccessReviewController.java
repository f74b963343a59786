package id.pendapa.accounts.web;

import id.pendapa.accounts.AccessReview;
import id.pendapa.accounts.AccessReview.Verdict;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/tinjauan-akses}: who has what, why, and whether it is still needed. */
@Controller
class AccessReviewController {

    private static final String ADDRESS = "/pengaturan/tinjauan-akses";
    private static final String ONE = ADDRESS + "/{id}";

    private final AccessReview review;
    private final AccessReviewPages pages;
    private final Words words;

    AccessReviewController(AccessReview review, AccessReviewPages pages, Words words) {
        this.review = review;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        model.addAttribute("page", pages.all());
        return "accounts/reviews";
    }

    @GetMapping(ONE)
    String show(@PathVariable("id") long account, Model model) {
        return page(account, Map.of(), Map.of(), model);
    }

    @PostMapping(ONE)
    String say(
            @PathVariable("id") long account,
            @RequestParam Map<String, String> values,
            @RequestParam("versi") long lastSeen,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(known -> known.name().equals(values.get("putusan")))
                .findFirst();
        Map<String, String> errors = Map.of("putusan", words.say("error.access-review.verdict"));
        if (verdict.isPresent()) {
            try {
                review.say(account, verdict.get(), values.getOrDefault("catatan", ""), lastSeen, formKey);
                return "redirect:" + ADDRESS;
            } catch (InvalidException e) {
                errors = Map.of("catatan", words.say("error." + e.code()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(account, values, errors, model);
    }

    private String page(long account, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.one(account, typed, errors));
        return "accounts/review";
    }
}
