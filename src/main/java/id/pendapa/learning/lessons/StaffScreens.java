package id.pendapa.learning.lessons;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The screens that officers have in this version of Pendapa. */
@Component
class StaffScreens {

    private static final List<String> PLACES = List.of(
            "meja",
            "tanda-tangan",
            "surat",
            "pengaturan",
            "pimpinan",
            "penduduk",
            "kepuasan",
            "pelindungan",
            "akun",
            "belajar");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Set<ScreenPattern> screens;

    StaffScreens(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether what is written means at least one of them. */
    boolean isScreen(String written) {
        ScreenPattern pattern = ScreenPattern.of(written);
        return written.startsWith("/") && all().stream().anyMatch(pattern::means);
    }

    private Set<ScreenPattern> all() {
        Set<ScreenPattern> known = screens;
        if (known == null) {
            known = mappings.orderedStream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .filter(StaffScreens::isPage)
                    .flatMap(info -> info.getPatternValues().stream())
                    .map(ScreenPattern::of)
                    .filter(screen -> !screen.parts().isEmpty()
                            && PLACES.contains(screen.parts().get(0)))
                    .collect(Collectors.toUnmodifiableSet());
            screens = known;
        }
        return known;
    }

    private static boolean isPage(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
