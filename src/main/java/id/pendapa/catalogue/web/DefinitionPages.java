package id.pendapa.catalogue.web;

import id.pendapa.catalogue.DefinitionDesk.Fault;
import id.pendapa.catalogue.DefinitionDesk.Played;
import id.pendapa.catalogue.DefinitionDesk.Reading;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages about whole definitions ready to print. */
@Component
class DefinitionPages {

    private final Words words;

    DefinitionPages(Words words) {
        this.words = words;
    }

    /** The page of one definition: its flow drawn and as a table, its rules, its sample citizens. */
    DefinitionPage reading(Reading reading) {
        return new DefinitionPage(
                reading.code(),
                reading.title(),
                reading.version(),
                FlowPicture.of(reading.flow(), words.say("catalogue.flow.picture", reading.title())),
                cells(
                        "catalogue.flow.number",
                        "catalogue.flow.from",
                        "catalogue.flow.action",
                        "catalogue.flow.who",
                        "catalogue.flow.to"),
                actions(reading.flow()),
                reading.rules(),
                cells("catalogue.sample.name", "catalogue.sample.end", "catalogue.sample.result"),
                reading.samples().stream().map(this::sample).toList());
    }

    private List<List<Cell>> actions(Flow flow) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Action action : flow.actions()) {
            rows.add(List.of(
                    Cell.number(Integer.toString(rows.size() + 1)),
                    Cell.of(action.from().stream()
                            .map(code -> flow.state(code).label())
                            .collect(Collectors.joining(", "))),
                    Cell.of(action.label()),
                    Cell.of(words.say("catalogue.duty." + action.duty())),
                    Cell.of(flow.state(action.to()).label())));
        }
        return rows;
    }

    private List<Cell> sample(Played sample) {
        String fault = sample.fault();
        return List.of(
                Cell.of(sample.name()),
                Cell.of(sample.end()),
                Cell.of(fault == null ? words.say("catalogue.sample.good") : fault));
    }

    List<Cell> faultsHead() {
        return cells("catalogue.fault.place", "catalogue.fault.cure");
    }

    List<List<Cell>> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> List.of(Cell.of(fault.place()), Cell.of(fault.cure())))
                .toList();
    }

    private List<Cell> cells(String... keys) {
        return Stream.of(keys).map(key -> Cell.of(words.say(key))).toList();
    }
}
