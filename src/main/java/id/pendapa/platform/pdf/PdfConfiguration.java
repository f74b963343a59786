package id.pendapa.platform.pdf;

import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The printer as a bean. */
@Configuration(proxyBeanMethods = false)
class PdfConfiguration {

    @Bean
    PdfPrinter pdfPrinter(TemplateEngine engine) {
        return new PdfPrinter(engine);
    }
}
