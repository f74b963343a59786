package id.pendapa.participation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposed, and what became of it. Its own words never change.
 *
 * @param number by which residents find theirs; empty for ideas of the staff
 * @param hiddenFor why it is not shown to everybody, or null
 * @param clockFrom from when the days for an answer count
 * @param answer the newest answer, or null as long as there is none
 * @param supports how many persons support it
 * @param onPaper how many of them said so at the counter
 */
public record Proposal(
        long id,
        int version,
        Origin origin,
        String number,
        Told told,
        From from,
        Sight sight,
        @Nullable String hiddenFor,
        State state,
        Instant clockFrom,
        @Nullable Answer answer,
        @Nullable LocalDate endedOn,
        int supports,
        int onPaper) {

    /** Whose it is. Names stand in the database. */
    public enum Origin {
        STAFF,
        RESIDENT
    }

    /**
     * What was written.
     *
     * @param trouble what is troublesome today
     * @param better what would be better
     * @param kelurahan area code; empty for ideas of the staff
     */
    public record Told(String title, String trouble, String better, String kelurahan) {}

    /**
     * Where it came from.
     *
     * @param by position of the officer who proposed or entered it; empty where a resident did it by themselves
     * @param accountId that officer's account, or 0
     */
    public record From(Instant at, String by, long accountId) {}

    /**
     * An answer.
     *
     * @param words what will be done, why not, or what came of it
     * @param owner null where it was a no
     */
    public record Answer(
            String words, @Nullable Owner owner, @Nullable LocalDate dueOn) {}

    /**
     * Who does it.
     *
     * @param title position on the day of the yes
     */
    public record Owner(long accountId, String title) {}

    /** Who sees it. Names stand in the database. */
    public enum Sight {
        /** An idea of the staff, for the staff. */
        INSIDE,
        /** A resident's, at which no officer looked yet. */
        WAITING,
        SHOWN,
        HIDDEN
    }

    /** How far it is. Names stand in the database. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        DONE,
        DROPPED;

        boolean isEnd() {
            return this != OPEN && this != ACCEPTED;
        }
    }

    /** What officers do with it. Names stand in the database. */
    public enum Move {
        SHOW("tampilkan"),
        HIDE("sembunyikan"),
        ACCEPT("terima"),
        REFUSE("tolak"),
        FINISH("selesai"),
        DROP("hentikan"),
        /** The undo of an answer. */
        REOPEN("buka");

        private final String address;

        Move(String address) {
            this.address = address;
        }

        /** Its name in forms. */
        public String address() {
            return address;
        }

        static Optional<Move> find(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.address.equals(typed))
                    .findFirst();
        }

        /** Whether it is about who sees it, not about the answer. */
        public boolean isOfSight() {
            return this == SHOW || this == HIDE;
        }

        public boolean asksWords() {
            return this != SHOW;
        }

        boolean isFrom(Proposal proposal) {
            Sight sight = proposal.sight;
            return switch (this) {
                case SHOW -> sight == Sight.WAITING || sight == Sight.HIDDEN;
                case HIDE -> sight == Sight.WAITING || sight == Sight.SHOWN;
                case ACCEPT, REFUSE -> proposal.state == State.OPEN && (sight == Sight.INSIDE || sight == Sight.SHOWN);
                case FINISH, DROP -> proposal.state == State.ACCEPTED;
                case REOPEN -> proposal.state.isEnd();
            };
        }

        private State to(State before) {
            return switch (this) {
                case SHOW, HIDE -> before;
                case ACCEPT -> State.ACCEPTED;
                case REFUSE -> State.REFUSED;
                case FINISH -> State.DONE;
                case DROP -> State.DROPPED;
                case REOPEN -> State.OPEN;
            };
        }
    }

    /**
     * What was done with it.
     *
     * @param words empty where it was shown
     * @param by position of who did it
     */
    public record Step(Move move, String words, Instant at, String by) {}

    /** Whether it waits for an answer that somebody owes. */
    public boolean isWaiting() {
        return state == State.OPEN && sight != Sight.HIDDEN;
    }

    /** Whether people may still say that they support it. */
    public boolean takesSupport() {
        return state == State.OPEN && (sight == Sight.INSIDE || sight == Sight.SHOWN);
    }

    boolean isIdeaOf(long accountId) {
        return origin == Origin.STAFF && from.accountId() == accountId;
    }

    boolean isOwnedBy(long accountId) {
        return answer != null && answer.owner() != null && answer.owner().accountId() == accountId;
    }

    /**
     * The same after a move.
     *
     * @param given words of the move, with owner and day where it is a yes
     */
    Proposal after(Move move, Answer given, LocalDate today, Instant now) {
        State next = move.to(state);
        Sight seen = move == Move.SHOW ? Sight.SHOWN : move == Move.HIDE ? Sight.HIDDEN : sight;
        return new Proposal(
                id,
                version + 1,
                origin,
                number,
                told,
                from,
                seen,
                move == Move.HIDE ? given.words() : move == Move.SHOW ? null : hiddenFor,
                next,
                move == Move.REOPEN ? now : clockFrom,
                answerAfter(move, given),
                move.isOfSight() ? endedOn : next.isEnd() ? today : null,
                supports,
                onPaper);
    }

    private @Nullable Answer answerAfter(Move move, Answer given) {
        return switch (move) {
            case SHOW, HIDE -> answer;
            case ACCEPT, REFUSE -> given;
            case FINISH, DROP -> answer == null ? given : new Answer(given.words(), answer.owner(), answer.dueOn());
            case REOPEN -> null;
        };
    }

    /**
     * One with what was done with it.
     *
     * @param steps oldest first
     * @param moves what whoever looks may do with it
     * @param supported whether whoever looks supports it
     * @param maySupport whether whoever looks may say so
     */
    public record Opened(Proposal proposal, List<Step> steps, List<Move> moves, boolean supported, boolean maySupport) {
        public Opened {
            steps = List.copyOf(steps);
            moves = List.copyOf(moves);
        }
    }
}
