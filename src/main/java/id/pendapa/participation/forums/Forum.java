package id.pendapa.participation.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A forum (FKP): the office asks citizens, staff and partners about its services, and agrees with them on what to do.
 *
 * @param code its address
 * @param example whether it is invented, to show how it works
 * @param meeting the record of the meeting, or null before there is one
 */
public record Forum(
        long id,
        String code,
        int version,
        State state,
        Facts facts,
        boolean example,
        @Nullable Meeting meeting) {

    /** How far it is. Names stand in the database. */
    public enum State {
        /** Only the office sees it, and may mend it. */
        DRAFT,
        /** Everybody reads it and may voice; it is only added to. */
        OPEN,
        /** Voices are over; agreements are written down. */
        CLOSED,
        /** The record is written. It stays as it is; only what becomes of the agreements is added. */
        AGREED
    }

    /** As what somebody is invited, comes or speaks. Names stand in the database. */
    public enum Party {
        CITIZENS("warga"),
        STAFF("petugas"),
        PARTNERS("mitra");

        private final String address;

        Party(String address) {
            this.address = address;
        }

        /** Its name in forms. */
        public String address() {
            return address;
        }
    }

    /**
     * Who is invited of a group.
     *
     * @param who which of them, never by name; empty where nobody is
     */
    public record Invited(int number, String who) {}

    /** Something to read before. */
    public record Document(String address, String title) {}

    /**
     * What is told of it.
     *
     * @param words in Markdown
     * @param about which services or standards
     * @param place empty where there is no meeting
     * @param meetsAt null where there is no meeting
     * @param opensOn first day for voices
     * @param closesOn last day for voices
     */
    public record Facts(
            String topic,
            String words,
            String about,
            List<Document> documents,
            Invited citizens,
            Invited staff,
            Invited partners,
            String place,
            @Nullable Instant meetsAt,
            LocalDate opensOn,
            LocalDate closesOn) {

        public Facts {
            documents = List.copyOf(documents);
        }

        /** Documents one a line: the address, then the title. */
        public String documentLines() {
            return documents.stream()
                    .map(one -> one.address() + " " + one.title())
                    .collect(Collectors.joining("\n"));
        }

        /** Who of a group is invited. */
        public Invited invited(Party party) {
            return switch (party) {
                case CITIZENS -> citizens;
                case STAFF -> staff;
                case PARTNERS -> partners;
            };
        }
    }

    /**
     * The record of the meeting.
     *
     * @param summary in Markdown
     */
    public record Meeting(LocalDate on, String place, int citizens, int staff, int partners, String summary) {

        /** How many of a group came. */
        public int came(Party party) {
            return switch (party) {
                case CITIZENS -> citizens;
                case STAFF -> staff;
                case PARTNERS -> partners;
            };
        }
    }

    /** Something that was added after everybody could read it. */
    public record Addition(String words, Instant at, String by) {}

    /** Whether voices are taken on a day. */
    public boolean takesVoices(LocalDate day) {
        return state == State.OPEN && !day.isBefore(facts.opensOn) && !day.isAfter(facts.closesOn);
    }

    boolean takesAgreements() {
        return state == State.OPEN || state == State.CLOSED;
    }
}
