package id.pendapa.outreach.events.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as everybody reads it.
 *
 * @param html what it is about, safe for a page
 * @param open whether one may sign up
 * @param full whether only the waiting list is left
 * @param reason why it was called off, or null
 * @param minutes how it went, safe for a page, or null
 * @param result how it went in numbers
 */
public record EventPage(
        String code,
        String title,
        boolean example,
        String html,
        List<SummaryRow> facts,
        boolean open,
        boolean full,
        @Nullable String reason,
        @Nullable String minutes,
        List<SummaryRow> result,
        String address) {

    public EventPage {
        facts = List.copyOf(facts);
        result = List.copyOf(result);
    }

    /** One in a list. */
    public record Row(String href, String title, List<String> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The list.
     *
     * @param next address of older ones, or null
     */
    public record Listed(
            List<Row> coming, List<Row> past, @Nullable String next) {
        public Listed {
            coming = List.copyOf(coming);
            past = List.copyOf(past);
        }
    }

    /** Signing up. */
    public record SignUp(String code, String title, String when, boolean full, List<Option> kelurahan, Form form) {
        public SignUp {
            kelurahan = List.copyOf(kelurahan);
        }
    }

    /**
     * A ticket.
     *
     * @param qr the code as markup, or null where there is nothing to show at the door
     */
    public record Ticket(
            String ticket,
            String code,
            String title,
            String state,
            String meaning,
            List<SummaryRow> facts,
            @Nullable String qr,
            boolean mayLeave,
            boolean mayRate,
            List<Option> useful,
            Form form) {
        public Ticket {
            facts = List.copyOf(facts);
            useful = List.copyOf(useful);
        }
    }
}
