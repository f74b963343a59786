package id.pendapa.practice;

import id.pendapa.ledger.LogOfActs.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of situations that were begun. */
@Repository
class SituationRows {

    private final JdbcClient database;

    SituationRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One that was begun.
     *
     * @param before where the log stood
     * @param seed what its visitors were made of
     * @param numbers numbers of their requests
     */
    record Begun(Situation situation, Instant at, Moment before, long seed, List<String> numbers) {
        Begun {
            numbers = List.copyOf(numbers);
        }
    }

    void add(Begun begun) {
        database.sql("""
                        INSERT INTO practice_situation
                            (code, begun_at, act_before, sight_before, seed, request_numbers)
                        VALUES (:code, :at, :act, :sight, :seed, :numbers)
                        """)
                .param("code", begun.situation().code())
                .param("at", Timestamp.from(begun.at()))
                .param("act", begun.before().act())
                .param("sight", begun.before().sight())
                .param("seed", begun.seed())
                .param("numbers", String.join(" ", begun.numbers()))
                .update();
    }

    /** The newest of each. */
    Map<Situation, Begun> listNewest() {
        Map<Situation, Begun> newest = new EnumMap<>(Situation.class);
        database.sql("""
                        SELECT DISTINCT ON (code) code, begun_at, act_before, sight_before, seed, request_numbers
                        FROM practice_situation ORDER BY code, id DESC
                        """).query(row -> {
            Optional<Situation> situation = Situation.find(row.getString("code"));
            if (situation.isPresent()) {
                newest.put(situation.get(), begun(situation.get(), row));
            }
        });
        return newest;
    }

    private static Begun begun(Situation situation, ResultSet row) throws SQLException {
        return new Begun(
                situation,
                row.getTimestamp("begun_at").toInstant(),
                new Moment(row.getLong("act_before"), row.getLong("sight_before")),
                row.getLong("seed"),
                Stream.of(row.getString("request_numbers").split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }
}
