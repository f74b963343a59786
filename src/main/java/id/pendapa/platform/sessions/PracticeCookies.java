package id.pendapa.platform.sessions;

import id.pendapa.platform.CurrentOffice;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Whoever practises stays signed in to the real office: a session there and one here have cookies of their own. */
final class PracticeCookies implements CookieSerializer {

    private static final String NAME = "SESSION-LATIHAN";

    private final CookieSerializer usual;
    private final DefaultCookieSerializer practice = new DefaultCookieSerializer();

    PracticeCookies(CookieSerializer usual) {
        this.usual = usual;
        practice.setCookieName(NAME);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        ofOffice().writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return ofOffice().readCookieValues(request);
    }

    private CookieSerializer ofOffice() {
        return CurrentOffice.isPractice() ? practice : usual;
    }
}
