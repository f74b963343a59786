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

    /** A state or a field of a service; its code where no version has it any more. */
    public String part(String service, String part) {
        return catalogue.listEver().stream()
                .map(PublishedService::definition)
                .filter(definition -> definition.code().equals(service))
                .findFirst()
                .flatMap(definition -> label(definition, part))
                .orElse(part);
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
