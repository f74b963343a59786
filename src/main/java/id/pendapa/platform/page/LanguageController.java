package id.pendapa.platform.page;

import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** {@code /bahasa/en}: remembers the chosen language and leads back to the page from which one came. */
@Controller
class LanguageController {

    /** An address as browsers send it, of this host alone. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[\\w.~%/-]*(\\?[\\w.~%/?=&+*!$'(),;:@-]*)?");

    private static final String HALL = "/";

    /** The route that answers an address; of two with one pattern, the one that may be asked for. */
    private static final Comparator<Map.Entry<PathPattern, Boolean>> NEAREST = Comparator.comparing(
                    (Map.Entry<PathPattern, Boolean> route) -> route.getKey(), PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(route -> !route.getValue());

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    LanguageController(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/bahasa/{code}")
    String choose(
            @PathVariable("code") String code,
            @RequestParam(name = "ke", defaultValue = HALL) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Language.find(code).orElseThrow(() -> new NotFoundException("language.unknown"));
        LanguageChoice.keep(language, request, response);
        return "redirect:" + target(back);
    }

    /** Only to a page of ours: an address that answers forms only leads to the page above it. */
    private String target(String back) {
        if (!OWN_ADDRESS.matcher(back).matches()) {
            return HALL;
        }
        String path = back.replaceFirst("\\?.*", "");
        if (isPage(path)) {
            return back;
        }
        while (!path.isEmpty() && !isPage(path)) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return path.isEmpty() ? HALL : path;
    }

    private boolean isPage(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return LanguageChoice.isOffered(path)
                && mappings.orderedStream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(LanguageController::patterns)
                        .filter(route -> route.getKey().matches(container))
                        .min(NEAREST)
                        .filter(Map.Entry::getValue)
                        .isPresent();
    }

    /** The patterns of a route, each with whether one may ask for it. */
    private static Stream<Map.Entry<PathPattern, Boolean>> patterns(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean asked = methods.isEmpty() || methods.contains(RequestMethod.GET);
        return info.getPathPatternsCondition() == null
                ? Stream.empty()
                : info.getPathPatternsCondition().getPatterns().stream().map(pattern -> Map.entry(pattern, asked));
    }
}
