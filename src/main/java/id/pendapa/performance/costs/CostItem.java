package id.pendapa.performance.costs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a cost sheet asks for. Names stand in the database; limits keep a slip of the finger out. */
public enum CostItem {
    RATE_COUNTER(Kind.HOURLY),
    RATE_PROCESSING(Kind.HOURLY),
    RATE_OFFICIAL(Kind.HOURLY),
    MINUTES_COUNTER(Kind.MINUTES),
    MINUTES_PROCESSING(Kind.MINUTES),
    MINUTES_OFFICIAL(Kind.MINUTES),
    PAPER(Kind.EACH),
    HOSTING(Kind.YEARLY),
    OPERATION(Kind.YEARLY),
    ACCOMMODATION(Kind.YEARLY),
    /** What one transaction cost before; the only one that may be left out. */
    BASELINE(Kind.BEFORE);

    private final Kind kind;

    CostItem(Kind kind) {
        this.kind = kind;
    }

    /** In what an item is told. */
    public enum Kind {
        /** Rupiah for an hour of work. */
        HOURLY(10_000_000),
        /** Minutes of work on one transaction. */
        MINUTES(2_400),
        /** Rupiah for one transaction. */
        EACH(10_000_000),
        /** Rupiah in a year. */
        YEARLY(100_000_000_000L),
        /** Rupiah that one transaction cost before. */
        BEFORE(100_000_000);

        private final long most;

        Kind(long most) {
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a service may have its own. */
    public boolean isOfService() {
        return kind == Kind.MINUTES || kind == Kind.EACH;
    }

    /** Those that a service may have of its own. */
    public static List<CostItem> listOfService() {
        return Arrays.stream(values()).filter(CostItem::isOfService).toList();
    }

    /** All of one kind, in the order of the sheet. */
    public static List<CostItem> list(Kind kind) {
        return Arrays.stream(values()).filter(item -> item.kind == kind).toList();
    }

    /**
     * How it is called in a form.
     *
     * @param topic code of the service, or empty
     */
    public String field(String topic) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return topic.isEmpty() ? name : name + "-" + topic;
    }
}
