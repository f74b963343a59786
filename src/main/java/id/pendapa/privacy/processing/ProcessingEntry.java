package id.pendapa.privacy.processing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of what the office wrote into its register of processing.
 *
 * @param id number of the entry, the same in all versions
 * @param text what was written
 */
public record ProcessingEntry(long id, Kind kind, int version, Text text, Instant writtenAt, String writtenBy) {

    /** A fact about processing, by the name of its field. */
    public enum Fact {
        NAME("nama", 120, true),
        PURPOSE("tujuan", 1000, true),
        BASIS("dasar", 1000, true),
        PEOPLE("orang", 500, true),
        DATA("data", 1000, true),
        SPECIFIC("spesifik", 500, false),
        RECIPIENTS("penerima", 1000, true),
        PLACE("tempat", 500, true),
        RETENTION("lama", 500, true),
        PROTECTION("pengamanan", 1000, true),
        COUNTRY("negara", 100, true),
        CONTACT("kontak", 200, false),
        CONTRACT("perjanjian", 120, false),
        NOTE("keterangan", 1000, false);

        private final String field;
        private final int longest;
        private final boolean needed;

        Fact(String field, int longest, boolean needed) {
            this.field = field;
            this.longest = longest;
            this.needed = needed;
        }

        public String field() {
            return field;
        }

        int longest() {
            return longest;
        }

        boolean needed() {
            return needed;
        }
    }

    /** What an entry is about. */
    public enum Kind {
        /** What holds for every service, beside what its definition says. There is one. */
        SERVICES,
        /** What the office does with data besides its services. */
        OWN,
        /** Who processes data for the office. */
        PROCESSOR;

        /** What is written about it, in the order of its form. */
        public List<Fact> facts() {
            return switch (this) {
                case SERVICES ->
                    List.of(Fact.BASIS, Fact.RECIPIENTS, Fact.PLACE, Fact.RETENTION, Fact.PROTECTION, Fact.CONTACT);
                case OWN ->
                    List.of(
                            Fact.NAME,
                            Fact.PURPOSE,
                            Fact.BASIS,
                            Fact.PEOPLE,
                            Fact.DATA,
                            Fact.SPECIFIC,
                            Fact.RECIPIENTS,
                            Fact.PLACE,
                            Fact.RETENTION,
                            Fact.PROTECTION);
                case PROCESSOR ->
                    List.of(Fact.NAME, Fact.PURPOSE, Fact.DATA, Fact.COUNTRY, Fact.CONTACT, Fact.CONTRACT, Fact.NOTE);
            };
        }

        /** Whether it begins and ends. */
        public boolean hasTime() {
            return this != SERVICES;
        }
    }

    /**
     * What is written.
     *
     * @param facts only those that have words
     * @param example whether it is not confirmed by the office yet
     * @param since first day, or null where that is not known
     * @param until last day, or null while it goes on
     * @param contractOn day of the contract with a processor, or null
     * @param contractUntil its last day, or null where it has none
     */
    public record Text(
            Map<Fact, String> facts,
            boolean example,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate contractOn,
            @Nullable LocalDate contractUntil) {

        public Text {
            facts = Map.copyOf(facts);
        }

        /** Words of a fact, empty where there are none. */
        public String get(Fact fact) {
            return facts.getOrDefault(fact, "");
        }

        /** Whether it goes on on this day. */
        public boolean holds(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /** How the contract with a processor stands. */
    public enum Contract {
        SIGNED,
        ENDS_SOON,
        ENDED,
        MISSING
    }

    /** How the contract stands on a day; nothing where no contract is needed, or the processor's work is over. */
    public @Nullable Contract contract(LocalDate day) {
        if (kind != Kind.PROCESSOR || !text.holds(day)) {
            return null;
        }
        LocalDate end = text.contractUntil();
        if (text.get(Fact.CONTRACT).isEmpty() || text.contractOn() == null) {
            return Contract.MISSING;
        }
        if (end == null || end.isAfter(day.plusDays(SOON))) {
            return Contract.SIGNED;
        }
        return end.isBefore(day) ? Contract.ENDED : Contract.ENDS_SOON;
    }

    private static final int SOON = 60;
}
