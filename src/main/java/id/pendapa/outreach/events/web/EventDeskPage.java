package id.pendapa.outreach.events.web;

import id.pendapa.outreach.events.web.EventPage.Row;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event at the desk.
 *
 * @param state its state, which decides what may be done
 * @param reach by kelurahan how many came, and how many were aimed at
 * @param remarks what guests wrote
 * @param sent which form came back, or empty
 */
public record EventDeskPage(
        String code,
        int version,
        String title,
        String state,
        String html,
        List<SummaryRow> facts,
        List<List<Cell>> reach,
        List<String> remarks,
        boolean mayPublish,
        boolean mayChange,
        boolean mayClose,
        String sent,
        Form form) {

    public EventDeskPage {
        facts = List.copyOf(facts);
        reach = List.copyOf(reach);
        remarks = List.copyOf(remarks);
    }

    /**
     * The list.
     *
     * @param next address of older ones, or null
     */
    public record Listed(
            List<Row> rows, boolean mayManage, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The form of facts.
     *
     * @param version version that is changed; 0 for a new one
     * @param aims one field for each kelurahan
     */
    public record Edit(String action, int version, String title, List<Aim> aims, Form form) {
        public Edit {
            aims = List.copyOf(aims);
        }
    }

    /** How many guests of a kelurahan are aimed at. */
    public record Aim(String field, String name) {}

    /** The door. */
    public record Door(
            String code,
            String title,
            String when,
            boolean today,
            boolean open,
            List<Guest> guests,
            List<Option> kelurahan,
            Form form) {
        public Door {
            guests = List.copyOf(guests);
            kelurahan = List.copyOf(kelurahan);
        }
    }

    /**
     * A guest at the door.
     *
     * @param lines helper, kelurahan, and when the guest came
     * @param there whether the guest is there
     */
    public record Guest(String ticket, String name, String state, List<String> lines, boolean there) {
        public Guest {
            lines = List.copyOf(lines);
        }
    }

    /** One guest who showed a ticket. */
    public record Shown(String code, String title, String when, boolean today, Guest guest) {}
}
