package id.pendapa.platform.tasks.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.tasks.TaskWatch;
import id.pendapa.platform.tasks.TaskWatch.Line;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /pengaturan/tugas}: when each recurring work was last done. */
@Controller
class TaskController {

    private final TaskWatch watch;
    private final Words words;

    TaskController(TaskWatch watch, Words words) {
        this.watch = watch;
        this.words = words;
    }

    @GetMapping("/pengaturan/tugas")
    String look(Model model) {
        model.addAttribute(
                "head",
                List.of(
                        Cell.of(words.say("tasks.name")),
                        Cell.of(words.say("tasks.succeeded")),
                        Cell.of(words.say("tasks.next"))));
        model.addAttribute("rows", watch.list().stream().map(this::row).toList());
        return "platform/tasks";
    }

    private List<Cell> row(Line line) {
        String failed = line.failures() == 0 ? "" : " · " + words.say("tasks.failures", line.failures());
        return List.of(Cell.of(line.name()), Cell.of(line.succeeded() + failed), Cell.of(line.next()));
    }
}
