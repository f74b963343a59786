package id.pendapa.participation.proposals;

import id.pendapa.participation.proposals.Proposal.Answer;
import id.pendapa.participation.proposals.Proposal.From;
import id.pendapa.participation.proposals.Proposal.Move;
import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.Proposal.Owner;
import id.pendapa.participation.proposals.Proposal.Sight;
import id.pendapa.participation.proposals.Proposal.State;
import id.pendapa.participation.proposals.Proposal.Step;
import id.pendapa.participation.proposals.Proposal.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals and what was done with them. */
@Repository
class ProposalRows {

    private static final String PROPOSAL = """
            SELECT p.*, (SELECT count(*) FROM proposal_support s WHERE s.proposal_id = p.id) AS supports,
                (SELECT count(*) FROM proposal_support s WHERE s.proposal_id = p.id AND s.on_paper) AS on_paper
            FROM proposal p
            WHERE\s""";

    /** What nobody has to do anything with any more. */
    private static final String OVER = "(p.state IN ('REFUSED', 'DONE', 'DROPPED') OR p.sight = 'HIDDEN')";

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that somebody has to do something with: first those without an answer, the oldest first; then by their day. */
    List<Proposal> running(Origin origin, int most) {
        return jdbc.sql(PROPOSAL + "p.origin = :origin AND NOT " + OVER + """
                         ORDER BY p.state = 'ACCEPTED', p.due_on, p.clock_from_at, p.id LIMIT :most
                        """)
                .param("origin", origin.name())
                .param("most", most)
                .query(ProposalRows::read)
                .list();
    }

    /** The others, the newest first, from one on. */
    List<Proposal> over(Origin origin, long before, int most) {
        return jdbc.sql(PROPOSAL + "p.origin = :origin AND " + OVER + """
                         AND p.id < :before ORDER BY p.id DESC LIMIT :most
                        """)
                .param("origin", origin.name())
                .param("before", before)
                .param("most", most)
                .query(ProposalRows::read)
                .list();
    }

    /** Ideas of an officer, the newest first. */
    List<Proposal> ofOfficer(long accountId, int most) {
        return jdbc.sql(PROPOSAL + """
                        p.account_id = :account AND p.origin = 'STAFF' ORDER BY p.id DESC LIMIT :most
                        """)
                .param("account", accountId)
                .param("most", most)
                .query(ProposalRows::read)
                .list();
    }

    /** What everybody may read, the newest first, from one on. */
    List<Proposal> shown(long before, int most) {
        return jdbc.sql(PROPOSAL + "p.sight = 'SHOWN' AND p.id < :before ORDER BY p.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(ProposalRows::read)
                .list();
    }

    /** Proposals of a person, the newest first. */
    List<Proposal> ofPerson(List<byte[]> proposer, int most) {
        return jdbc.sql(PROPOSAL + "p.proposer IN (:proposer) ORDER BY p.id DESC LIMIT :most")
                .param("proposer", proposer)
                .param("most", most)
                .query(ProposalRows::read)
                .list();
    }

    Optional<Proposal> find(Origin origin, long id) {
        return jdbc.sql(PROPOSAL + "p.origin = :origin AND p.id = :id")
                .param("origin", origin.name())
                .param("id", id)
                .query(ProposalRows::read)
                .optional();
    }

    Optional<Proposal> find(String number) {
        return jdbc.sql(PROPOSAL + "p.number = :number")
                .param("number", number)
                .query(ProposalRows::read)
                .optional();
    }

    /** Whether somebody proposed it, and whether they support it. */
    record Standing(boolean own, boolean supported) {}

    /** How somebody stands to a proposal, by the hashes that they may be known under. */
    Standing standing(long id, List<byte[]> proposer, List<byte[]> supporter) {
        return jdbc.sql("""
                        SELECT proposer IN (:proposer) AS own, EXISTS (SELECT FROM proposal_support s
                            WHERE s.proposal_id = p.id AND s.supporter IN (:supporter)) AS supported
                        FROM proposal p WHERE p.id = :id
                        """)
                .param("proposer", proposer)
                .param("supporter", supporter)
                .param("id", id)
                .query((row, index) -> new Standing(row.getBoolean("own"), row.getBoolean("supported")))
                .single();
    }

    /** The next number of a year. */
    int nextNumber(int year) {
        return jdbc.sql("""
                        INSERT INTO proposal_counter AS counter (year, last) VALUES (:year, 1)
                        ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last
                        """).param("year", year).query(Integer.class).single();
    }

    /** An idea of an officer. */
    long addIdea(Told told, From from) {
        return add(Origin.STAFF, null, told, from, null);
    }

    /** A proposal of a resident. */
    long addProposal(String number, Told told, From from, byte[] proposer) {
        return add(Origin.RESIDENT, number, told, from, proposer);
    }

    private long add(Origin origin, @Nullable String number, Told told, From from, byte @Nullable [] proposer) {
        return jdbc.sql("""
                        INSERT INTO proposal (version, origin, number, title, trouble, better, kelurahan_code, proposed_at,
                            proposed_by, account_id, proposer, sight, state, clock_from_at)
                        VALUES (1, :origin, :number, :title, :trouble, :better, :kelurahan, :now, :by, :account, :proposer,
                            :sight, 'OPEN', :now)
                        RETURNING id
                        """)
                .param("origin", origin.name())
                .param("number", number, Types.VARCHAR)
                .param("title", told.title())
                .param("trouble", told.trouble())
                .param("better", told.better())
                .param("kelurahan", number == null ? null : told.kelurahan(), Types.VARCHAR)
                .param("now", Timestamp.from(from.at()))
                .param("by", from.by())
                .param("account", from.accountId() == 0 ? null : from.accountId(), Types.BIGINT)
                .param("proposer", proposer, Types.BINARY)
                .param("sight", (number == null ? Sight.INSIDE : Sight.WAITING).name())
                .query(Long.class)
                .single();
    }

    /** Writes what became of it, if nobody was faster. */
    boolean update(Proposal after) {
        Answer answer = after.answer();
        Owner owner = answer == null ? null : answer.owner();
        return jdbc.sql("""
                        UPDATE proposal SET version = :version, sight = :sight, hidden_for = :hidden, state = :state,
                            clock_from_at = :clock, answer = :answer, owner_id = :owner, owner_title = :ownerTitle,
                            due_on = :due, ended_on = :ended
                        WHERE id = :id AND version = :version - 1
                        """)
                        .param("version", after.version())
                        .param("sight", after.sight().name())
                        .param("hidden", after.hiddenFor(), Types.VARCHAR)
                        .param("state", after.state().name())
                        .param("clock", Timestamp.from(after.clockFrom()))
                        .param("answer", answer == null ? null : answer.words(), Types.VARCHAR)
                        .param("owner", owner == null ? null : owner.accountId(), Types.BIGINT)
                        .param("ownerTitle", owner == null ? null : owner.title(), Types.VARCHAR)
                        .param("due", answer == null ? null : answer.dueOn(), Types.DATE)
                        .param("ended", after.endedOn(), Types.DATE)
                        .param("id", after.id())
                        .update()
                == 1;
    }

    /** What was done with it, oldest first. */
    List<Step> steps(long id) {
        return jdbc.sql("SELECT * FROM proposal_step WHERE proposal_id = :id ORDER BY id")
                .param("id", id)
                .query((row, index) -> new Step(
                        Move.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    void add(long id, Step step) {
        jdbc.sql("""
                        INSERT INTO proposal_step (proposal_id, kind, words, entered_at, entered_by)
                        VALUES (:id, :kind, :words, :now, :by)
                        """)
                .param("id", id)
                .param("kind", step.move().name())
                .param("words", step.words())
                .param("now", Timestamp.from(step.at()))
                .param("by", step.by())
                .update();
    }

    private static Proposal read(ResultSet row, int index) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getInt("version"),
                Origin.valueOf(row.getString("origin")),
                Objects.requireNonNullElse(row.getString("number"), ""),
                new Told(
                        row.getString("title"),
                        row.getString("trouble"),
                        row.getString("better"),
                        Objects.requireNonNullElse(row.getString("kelurahan_code"), "")),
                new From(
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("proposed_by"),
                        row.getLong("account_id")),
                Sight.valueOf(row.getString("sight")),
                row.getString("hidden_for"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("clock_from_at").toInstant(),
                readAnswer(row),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("supports"),
                row.getInt("on_paper"));
    }

    private static @Nullable Answer readAnswer(ResultSet row) throws SQLException {
        String words = row.getString("answer");
        String owner = row.getString("owner_title");
        return words == null
                ? null
                : new Answer(
                        words,
                        owner == null ? null : new Owner(row.getLong("owner_id"), owner),
                        row.getObject("due_on", LocalDate.class));
    }
}
