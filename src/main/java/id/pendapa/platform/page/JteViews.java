package id.pendapa.platform.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the jte template of a view name such as {@code requests/receipt} and writes it whole, with its length. */
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final PageShells shells;
    private final Map<String, View> known = new ConcurrentHashMap<>();

    JteViews(TemplateEngine engine, PageShells shells) {
        this.engine = engine;
        this.shells = shells;
    }

    /** The engine searches the whole class path for a name that it does not know, so it is asked once for each template. */
    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return null;
        }
        View view = known.get(viewName);
        return view == null ? find(viewName) : view;
    }

    private @Nullable View find(String viewName) {
        String template = viewName + ".jte";
        if (!engine.hasTemplate(template)) {
            return null;
        }
        return known.computeIfAbsent(viewName, name -> new JteView(template));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            parameters.putIfAbsent("shell", shells.of(request));
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, parameters, page);
            response.setContentType("text/html;charset=UTF-8");
            if (RepeatVisit.isSame(page, request, response)) {
                return;
            }
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
