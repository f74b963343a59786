package id.pendapa.learning.web;

import id.pendapa.learning.lessons.LearningRecord.Target;
import id.pendapa.learning.lessons.LearningTargets;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/jam-belajar}: how many hours of learning an officer should have in a year. */
@Controller
class TargetController implements SettingsPages {

    private static final String BASE = "/pengaturan/jam-belajar";
    private static final int ORDER = 97;

    private final LearningTargets targets;
    private final Words words;

    TargetController(LearningTargets targets, Words words) {
        this.targets = targets;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(ORDER, Permission.LEARNING_TARGET_SET, BASE, say("title"), List::of));
    }

    private String say(String key, Object... arguments) {
        return words.say("learning.target." + key, arguments);
    }

    @GetMapping(BASE)
    String show(Model model) {
        return show(Form.EMPTY, model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", targets.list().stream().map(this::row).toList());
        return "learning/desk/target";
    }

    private SummaryRow row(Target target) {
        return SummaryRow.of(
                say("from", Spoken.day(target.from())),
                say("hours", target.hours(), target.minutes()),
                target.example() ? say("example", target.basis()) : target.basis());
    }

    @PostMapping(BASE)
    String enter(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = targets.enter(typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(Form.refused(typed, wrong, words), model);
    }
}
