package id.pendapa.accounts.web;

import id.pendapa.platform.page.SummaryRow;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells an officer whose session is over that the form was not taken, and shows what was typed into it. */
@Controller
class ExpiredFormController {

    /** What nobody typed, and what nobody may read. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("_csrf|kunci|versi|tindakan|berkas|.*-ada|.*(sandi|password|passphrase|frasa).*");

    @PostMapping("/masuk/habis")
    String tell(@RequestParam MultiValueMap<String, String> values, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader("Cache-Control", "no-store");
        List<SummaryRow> typed = values.entrySet().stream()
                .filter(input -> !NOT_SHOWN.matcher(input.getKey()).matches())
                .map(ExpiredFormController::told)
                .filter(row -> !row.lines().isEmpty())
                .toList();
        model.addAttribute("typed", typed);
        return "accounts/expiredForm";
    }

    private static SummaryRow told(Map.Entry<String, List<String>> input) {
        return SummaryRow.of(
                input.getKey().replace('-', ' '),
                input.getValue().stream()
                        .filter(line -> !line.isBlank())
                        .flatMap(String::lines)
                        .toArray(String[]::new));
    }
}
