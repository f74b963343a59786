package id.pendapa.performance.web;

import id.pendapa.performance.whatif.WhatIf;
import id.pendapa.performance.whatif.WhatIf.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pimpinan/bagaimana-jika}: what the next month would be like with other staffing. */
@Controller
class WhatIfController {

    private final WhatIf whatIf;
    private final WhatIfPages pages;

    WhatIfController(WhatIf whatIf, WhatIfPages pages) {
        this.whatIf = whatIf;
        this.pages = pages;
    }

    @GetMapping("/pimpinan/bagaimana-jika")
    String ask(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        Answer answer = whatIf.answer(typed);
        if (!answer.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", pages.page(answer, typed));
        return "performance/whatif";
    }
}
