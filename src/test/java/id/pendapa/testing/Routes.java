package id.pendapa.testing;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The route list: every address that a controller of ours serves. */
public final class Routes {

    private final RequestMappingHandlerMapping mapping;

    public Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** The patterns of all routes, or of those of one method. */
    public Set<String> patterns(@Nullable RequestMethod method) {
        Set<String> found = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            if (method == null || info.getMethodsCondition().getMethods().contains(method)) {
                found.addAll(info.getPatternValues());
            }
        }
        found.removeIf(pattern -> pattern.startsWith("/uji/")); // Pages of other tests, made to fail.
        return found;
    }

    /** The pattern that serves a path; the most exact one where several fit. */
    public Optional<String> patternOf(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return patterns(RequestMethod.GET).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .filter(pattern -> pattern.matches(container))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }
}
