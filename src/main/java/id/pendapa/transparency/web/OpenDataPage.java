package id.pendapa.transparency.web;

import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/** The open data sets. */
public record OpenDataPage(List<Set> sets) {

    public OpenDataPage {
        sets = List.copyOf(sets);
    }

    /**
     * One set.
     *
     * @param address its name in addresses
     * @param facts what it is, from whom and since when
     * @param columns name and meaning of each
     */
    public record Set(String address, String title, List<SummaryRow> facts, List<SummaryRow> columns) {
        public Set {
            facts = List.copyOf(facts);
            columns = List.copyOf(columns);
        }
    }
}
