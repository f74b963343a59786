package id.pendapa.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around all other filters: notes which SQL a request of {@link PageMeter} made the server run, its session included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SqlOfRequests extends OncePerRequestFilter {

    static final String HEADER = "Uji-Ukur";

    private static final Map<String, List<String>> MEASURED = new ConcurrentHashMap<>();

    static List<String> take(String mark, String answer) {
        List<String> statements = MEASURED.remove(mark);
        if (statements == null) {
            throw new AssertionError("The request did not reach the filters: " + answer);
        }
        return statements;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String mark = request.getHeader(HEADER);
        if (mark == null) {
            chain.doFilter(request, response);
            return;
        }
        SqlRecord.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            MEASURED.put(mark, SqlRecord.sinceBegin());
        }
    }
}
