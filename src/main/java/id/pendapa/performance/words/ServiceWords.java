package id.pendapa.performance.words;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says services, their steps and what they ask for, as their newest versions call them. */
@Component
public class ServiceWords {

    private final Catalogue catalogue;

    ServiceWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Titles of all services by code, also of those that are offered no more. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue
                .listEver()
                .forEach(service -> titles.put(
                        service.definition().code(), service.definition().card().title()));
        return titles;
    }

    /** A page of the form of a service; its id where no version has it any more. */
    public String page(String service, String page) {
        return newest(service)
                .flatMap(definition -> definition.pages().stream()
                        .filter(one -> one.id().equals(page))
                        .map(ServiceDefinition.Page::title)
                        .findFirst())
                .orElse(page);
    }

    private Optional<ServiceDefinition> newest(String service) {
        return catalogue.listEver().stream()
                .map(PublishedService::definition)
                .filter(definition -> definition.code().equals(service))
                .findFirst();
    }

    /** A state or a field of a service; its code where no version has it any more. */
    public String part(String service, String part) {
        return newest(service).flatMap(definition -> label(definition, part)).orElse(part);
    }

    private static Optional<String> label(ServiceDefinition definition, String part) {
        Optional<String> state = definition.flow().states().stream()
                .filter(one -> one.code().equals(part))
                .map(ServiceDefinition.State::label)
                .findFirst();
        return state.isPresent()
                ? state
                : definition.data().stream()
                        .filter(field -> field.key().equals(part))
                        .map(ServiceDefinition.Field::label)
                        .findFirst();
    }
}
