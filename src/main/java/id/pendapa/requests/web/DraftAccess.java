package id.pendapa.requests.web;

import id.pendapa.requests.draft.Draft;
import id.pendapa.requests.draft.DraftKeeping;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Opens drafts for the browser that began them. A foreign draft and an unknown one look the same. */
@Component
class DraftAccess {

    private final DraftKeeping drafts;

    DraftAccess(DraftKeeping drafts) {
        this.drafts = drafts;
    }

    /**
     * The draft.
     *
     * @throws NotFoundException {@code draft.unknown}, with the way to take it up by its code
     */
    Draft get(String code, HttpServletRequest request) {
        return BrowserCookies.DRAFT
                .read(request)
                .flatMap(browser -> drafts.find(code, browser))
                .orElseThrow(() -> new NotFoundException("draft.unknown"));
    }
}
