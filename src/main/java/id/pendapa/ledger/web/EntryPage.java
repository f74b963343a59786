package id.pendapa.ledger.web;

import id.pendapa.platform.page.SummaryRow;
import java.util.List;

/**
 * The page of one entry.
 *
 * @param code the code that led to it
 * @param head the head that its proof leads to; empty while it waits
 * @param proven whether the proof is there
 */
public record EntryPage(String code, List<SummaryRow> facts, List<SummaryRow> head, boolean proven) {

    public EntryPage {
        facts = List.copyOf(facts);
        head = List.copyOf(head);
    }
}
