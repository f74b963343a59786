package id.pendapa.learning.web;

import id.pendapa.learning.lessons.Lessons;
import id.pendapa.learning.lessons.Lessons.Answered;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /belajar}: officers read lessons where they are stuck, and answer the check at the end. */
@Controller
class LessonController {

    static final String BASE = "/belajar";
    static final String ANSWER = "j";
    private static final String ONE = BASE + "/{kode}";
    private static final String PAGE = "page";
    private static final int MOST_QUESTIONS = 5;
    private static final int LONGEST_ADDRESS = 300;

    private final Lessons lessons;
    private final LessonPages pages;

    LessonController(Lessons lessons, LessonPages pages) {
        this.lessons = lessons;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String list(Model model) {
        return list(false, model);
    }

    private String list(boolean nothingFound, Model model) {
        model.addAttribute(PAGE, pages.list(lessons.list(), nothingFound));
        return "learning/list";
    }

    /** The lesson of the screen that an officer came from; the list where there is none. */
    @GetMapping(BASE + "/cara")
    String way(@RequestParam(name = "di", defaultValue = "") String address, Model model) {
        String asked = address.length() > LONGEST_ADDRESS ? "" : address;
        return lessons.find(asked).map(code -> "redirect:" + BASE + "/" + code).orElseGet(() -> list(true, model));
    }

    @GetMapping(ONE)
    String open(@PathVariable("kode") String code, Model model) {
        model.addAttribute(PAGE, pages.open(lessons.open(code)));
        return "learning/lesson";
    }

    /** Needs no form key: the same right answers twice are one lesson learned, and wrong ones may be mended and sent again. */
    @PostMapping(ONE)
    String answer(
            @PathVariable("kode") String code,
            @RequestParam("versi") int number,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Answered answered = lessons.answer(code, number, chosen(typed));
        if (!answered.renewed() && answered.open().isEmpty()) {
            return "redirect:" + result(code, number, typed);
        }
        response.setStatus((answered.renewed() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute(PAGE, pages.again(answered));
        return "learning/lesson";
    }

    private static String result(String code, int number, MultiValueMap<String, String> typed) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(BASE).pathSegment(code, "hasil").queryParam("versi", number);
        chosen(typed)
                .forEach((place, answers) ->
                        answers.stream().sorted().forEach(answer -> address.queryParam(ANSWER + (place + 1), answer)));
        return address.build().toUriString();
    }

    /** Everything chosen that reads as an answer, by question. */
    private static Map<Integer, Set<Integer>> chosen(MultiValueMap<String, String> typed) {
        Map<Integer, Set<Integer>> chosen = new HashMap<>();
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            chosen.put(
                    i,
                    typed.getOrDefault(ANSWER + (i + 1), List.of()).stream()
                            .filter(one -> one.matches("\\d"))
                            .map(Integer::valueOf)
                            .collect(Collectors.toSet()));
        }
        return chosen;
    }

    /** Why each answer is right or wrong. Remembers nothing, and congratulates nobody whose answers were never sent. */
    @GetMapping(ONE + "/hasil")
    String explain(
            @PathVariable("kode") String code,
            @RequestParam(name = "versi", defaultValue = "0") int number,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Answered answered = lessons.look(code, number, chosen(typed));
        boolean claimed = answered.isPassed() && answered.read().passedAt() == null;
        if (answered.renewed() || claimed || !answered.open().isEmpty()) {
            return "redirect:" + BASE + "/" + answered.read().version().code();
        }
        model.addAttribute(PAGE, pages.result(answered));
        return "learning/result";
    }
}
