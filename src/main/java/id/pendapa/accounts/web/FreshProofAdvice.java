package id.pendapa.accounts.web;

import id.pendapa.accounts.FreshProof;
import id.pendapa.shared.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whoever needs a fresh proof is asked for it; a form that was sent waits with everything that was typed. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FreshProofAdvice {

    private final FreshProofPages pages;
    private final RequestCache wanted = new HttpSessionRequestCache();

    FreshProofAdvice(FreshProofPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView ask(FreshProof.StaleException stale, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            wanted.saveRequest(request, response);
            return new ModelAndView("redirect:" + FreshProofController.ADDRESS);
        }
        DomainException refused = (DomainException) request.getAttribute(FreshProof.REFUSED);
        response.setHeader("Cache-Control", "no-store");
        ModelAndView page = new ModelAndView(FreshProofPages.VIEW);
        page.addObject("page", pages.form(request, refused == null ? null : pages.say(refused)));
        page.setStatus(refused == null ? HttpStatus.FORBIDDEN : pages.status(refused));
        return page;
    }
}
