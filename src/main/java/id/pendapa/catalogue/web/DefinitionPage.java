package id.pendapa.catalogue.web;

import id.pendapa.catalogue.DefinitionDesk.Spoken;
import id.pendapa.platform.page.Cell;
import java.util.List;

/**
 * One definition for those who answer for it.
 *
 * @param picture the flow as SVG markup
 * @param actions the same as a table, numbered as in the picture
 */
public record DefinitionPage(
        String code,
        String title,
        int version,
        String picture,
        List<Cell> actionsHead,
        List<List<Cell>> actions,
        List<Spoken> rules,
        List<Cell> samplesHead,
        List<List<Cell>> samples) {

    public DefinitionPage {
        actionsHead = List.copyOf(actionsHead);
        actions = List.copyOf(actions);
        rules = List.copyOf(rules);
        samplesHead = List.copyOf(samplesHead);
        samples = List.copyOf(samples);
    }
}
