package id.pendapa.accounts.web;

import id.pendapa.accounts.StaffDirectory.LessonNeededException;
import id.pendapa.accounts.web.FreshProofPage.Kept;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says which lesson gives back what an officer may not do without it; a form waits with everything that was typed. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LessonNeededAdvice {

    private static final Set<String> SECRETS = Set.of("sandi", "frasa");

    @ExceptionHandler
    ModelAndView explain(LessonNeededException needed, HttpServletRequest request, HttpServletResponse response) {
        boolean sent = request.getMethod().equals("POST");
        response.setHeader("Cache-Control", "no-store");
        ModelAndView page = new ModelAndView("accounts/lessonNeeded");
        page.addObject(
                "page",
                new LessonNeededPage(
                        needed.title(),
                        "/belajar/" + needed.lesson(),
                        sent,
                        request.getRequestURI(),
                        sent && !isFile(request) ? kept(request) : List.of()));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    /** Whoever signs types their password again. */
    private static List<Kept> kept(HttpServletRequest request) {
        return FreshProofPages.kept(request).stream()
                .filter(input -> !SECRETS.contains(input.name()))
                .toList();
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }
}
