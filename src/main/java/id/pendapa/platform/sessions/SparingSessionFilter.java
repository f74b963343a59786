package id.pendapa.platform.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The session filter around {@link SparingSessions}. */
class SparingSessionFilter<S extends Session> extends SessionRepositoryFilter<KeptSession<S>> {

    private final SparingSessions<S> sessions;

    SparingSessionFilter(SparingSessions<S> sessions) {
        super(sessions);
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            super.doFilterInternal(request, response, chain);
        } finally {
            sessions.forget();
        }
    }
}
