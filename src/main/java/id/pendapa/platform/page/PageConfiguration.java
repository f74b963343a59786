package id.pendapa.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The template engine, the words and the view resolver. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** Package of the compiled templates, as in pom.xml: outside of the scanned packages and of the modules. */
    private static final String TEMPLATES = "pendapa.jte";

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageConfiguration.class.getClassLoader(), TEMPLATES);
    }

    @Bean
    Words words() {
        return Bundles.WORDS;
    }

    @Bean
    JteViews jteViews(TemplateEngine engine, PageShells shells) {
        return new JteViews(engine, shells);
    }
}
