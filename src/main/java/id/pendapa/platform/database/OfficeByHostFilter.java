package id.pendapa.platform.database;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PracticeOffices;
import id.pendapa.platform.page.OwnCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the office of a request by its host name, or by the practice mark of the browser. An unknown host gets 421 and no page of any office.
 */
final class OfficeByHostFilter extends OncePerRequestFilter {

    private static final int MISDIRECTED_REQUEST = 421;
    private static final byte[] UNKNOWN = """
            <!doctype html><html lang="id"><meta charset="utf-8"><title>Alamat tidak dikenal</title>
            <h1>Alamat tidak dikenal</h1><p>Tidak ada kantor yang dilayani di alamat ini. Periksa alamat yang Anda ketik.</p>
            """.getBytes(StandardCharsets.UTF_8);

    private final ServedOffices offices;
    private final PracticeOffices practice;

    OfficeByHostFilter(ServedOffices offices, PracticeOffices practice) {
        this.offices = offices;
        this.practice = practice;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/actuator/")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<OfficeKey> office = offices.findByHost(request.getServerName());
        if (office.isEmpty()) {
            refuse(response);
            return;
        }
        OfficeKey wanted = practised(request, office.get()).orElse(office.get());
        CurrentOffice.<Boolean, ServletException, IOException>callChecked(wanted, () -> {
            chain.doFilter(request, response);
            return Boolean.TRUE;
        });
    }

    /** Where the browser has a mark, every page is one of the practice office. */
    private Optional<OfficeKey> practised(HttpServletRequest request, OfficeKey home) {
        return OwnCookie.PRACTICE.read(request).flatMap(mark -> CurrentOffice.call(home, () -> practice.find(mark)));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(MISDIRECTED_REQUEST);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(UNKNOWN.length);
        response.getOutputStream().write(UNKNOWN);
    }
}
