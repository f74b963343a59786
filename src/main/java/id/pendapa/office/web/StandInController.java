package id.pendapa.office.web;

import id.pendapa.office.HeldPosition.HoldKind;
import id.pendapa.office.StandIns;
import id.pendapa.office.StandIns.Choice;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/pelaksana}: the Sekcam enters a Plh. in a minute, from a phone. */
@Controller
class StandInController {

    private static final String PAGE = "office/standIns";
    private static final String ADDRESS = "redirect:/pengaturan/pelaksana";

    private final StandIns standIns;
    private final Words words;

    StandInController(StandIns standIns, Words words) {
        this.standIns = standIns;
        this.words = words;
    }

    @GetMapping("/pengaturan/pelaksana")
    String list(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping("/pengaturan/pelaksana")
    String enter(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        Long position = number(values, "jabatan", errors);
        Long official = number(values, "orang", errors);
        LocalDate from = date(values, "mulai", errors);
        LocalDate until = date(values, "sampai", errors);
        if (position != null && official != null && from != null && until != null) {
            HoldKind kind = "PLT".equals(values.get("macam")) ? HoldKind.PLT : HoldKind.PLH;
            String sk = values.getOrDefault("sk", "");
            try {
                standIns.enter(new StandIns.Entry(position, official, kind, sk, from, until), formKey);
                return ADDRESS;
            } catch (InvalidException e) {
                errors.put(place(e.code()), words.say("error." + e.code()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, errors, model);
    }

    @PostMapping("/pengaturan/pelaksana/{id}/akhiri")
    String end(@PathVariable("id") long id) {
        standIns.end(id);
        return ADDRESS;
    }

    private static String place(String refusal) {
        return switch (refusal) {
            case "stand-in.sk" -> "sk";
            case "stand-in.self" -> "orang";
            case "stand-in.period" -> "mulai-hari";
            default -> "jabatan";
        };
    }

    private @Nullable Long number(Map<String, String> values, String name, Map<String, String> errors) {
        String typed = values.getOrDefault(name, "");
        if (!typed.matches("\\d{1,18}")) {
            errors.put(name, words.say("office.choose"));
            return null;
        }
        return Long.valueOf(typed);
    }

    private @Nullable LocalDate date(Map<String, String> values, String name, Map<String, String> errors) {
        LocalDate date = IndonesianDates.find(
                        values.getOrDefault(name + "-hari", ""),
                        values.getOrDefault(name + "-bulan", ""),
                        values.getOrDefault(name + "-tahun", ""))
                .orElse(null);
        if (date == null) {
            errors.put(name + "-hari", words.say("office.date"));
        }
        return date;
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute(
                "page",
                new StandInPage(
                        standIns.list().stream().map(StandInController::row).toList(),
                        options(standIns.listPositions()),
                        options(standIns.listOfficials()),
                        typed,
                        errors));
        return PAGE;
    }

    private static StandInPage.Row row(StandIns.StandIn found) {
        String kind = found.kind() == HoldKind.PLT ? "Plt. " : "Plh. ";
        LocalDate until = found.until();
        String period = IndonesianDates.day(found.from()) + (until == null ? "" : " – " + IndonesianDates.day(until));
        return new StandInPage.Row(found.id(), kind + found.position(), found.name(), period, found.skNumber());
    }

    private List<Option> options(List<Choice> choices) {
        return Stream.concat(
                        Stream.of(Option.of("", words.say("office.choose"))),
                        choices.stream().map(choice -> Option.of(Long.toString(choice.id()), choice.label())))
                .toList();
    }
}
