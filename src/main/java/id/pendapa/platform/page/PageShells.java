package id.pendapa.platform.page;

import id.pendapa.platform.Actor;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.OfficeFace;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Builds the shell of the page that a request is about to get. */
@Component
class PageShells {

    private final ObjectProvider<OfficeFace> faces;
    private final ObjectProvider<Gate> gates;
    private final ObjectProvider<FormKeys> formKeys;
    private final Environment environment;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final Words words;
    private final Menu menu;

    PageShells(
            ObjectProvider<OfficeFace> faces,
            ObjectProvider<Gate> gates,
            ObjectProvider<FormKeys> formKeys,
            Environment environment,
            Words words,
            Menu menu) {
        this.faces = faces;
        this.gates = gates;
        this.formKeys = formKeys;
        this.environment = environment;
        this.words = words;
        this.menu = menu;
    }

    PageShell of(HttpServletRequest request) {
        Actor.Staff staff = staff();
        return new PageShell(
                face(),
                !"produksi".equals(environment.getProperty("pendapa.mode")) || CurrentOffice.isPractice(),
                CurrentOffice.isPractice(),
                environment.getProperty("pendapa.lan", Boolean.class, false),
                words,
                staff,
                request.getRequestURI(),
                screen(request),
                () -> csrf(request),
                this::formKey,
                menu.citizen(),
                staff == null ? List.of() : menu.staff(),
                LanguageChoice.ways(request));
    }

    private OfficeFace.Face face() {
        OfficeFace face = faces.getIfAvailable();
        return face == null || CurrentOffice.find().isEmpty() ? OfficeFace.Face.unknown() : face.get();
    }

    private Actor.@Nullable Staff staff() {
        Gate gate = gates.getIfAvailable();
        return gate != null && gate.actor() instanceof Actor.Staff staff ? staff : null;
    }

    private UUID formKey() {
        FormKeys keys = formKeys.getIfAvailable();
        return keys == null ? UUID.randomUUID() : keys.issue();
    }

    /** The address of the handler's mapping: a number or a NIK in the address itself belongs into no link. */
    private static String screen(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean failure = request.getDispatcherType() == DispatcherType.ERROR;
        return pattern == null || failure
                ? "/**"
                : VARIABLE.matcher(pattern.toString()).replaceAll("-");
    }

    private static PageShell.CsrfField csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new PageShell.CsrfField(token.getParameterName(), token.getToken())
                : PageShell.CsrfField.NONE;
    }
}
