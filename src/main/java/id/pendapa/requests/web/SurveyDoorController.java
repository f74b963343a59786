package id.pendapa.requests.web;

import id.pendapa.requests.ApplicantCheck;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /cek/{number}/survei}: from an ended request to the questions how it was. */
@Controller
class SurveyDoorController {

    private final ApplicantGrants grants;
    private final ObjectProvider<ApplicantCheck.Survey> survey;

    SurveyDoorController(ApplicantGrants grants, ObjectProvider<ApplicantCheck.Survey> survey) {
        this.grants = grants;
        this.survey = survey;
    }

    @GetMapping("/cek/{number}/survei")
    String go(@PathVariable("number") String number, HttpServletRequest request) {
        if (grants.find(number, request).isEmpty()) {
            return "redirect:/cek?nomor=" + number;
        }
        return survey.stream()
                .flatMap(port -> port.findWay(number).stream())
                .findFirst()
                .map(path -> "redirect:" + path)
                .orElseThrow(() -> new NotFoundException("request.survey.none"));
    }
}
