package id.pendapa.residents.figures;

import id.pendapa.platform.ParticipationPart;
import id.pendapa.residents.register.RightDesk;
import id.pendapa.shared.SmallCells;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many live here now, against whom participation is measured; nothing while the office has no right to a register. */
@Repository
class PeopleHere implements ParticipationPart {

    private final JdbcClient jdbc;
    private final RightDesk rights;

    PeopleHere(JdbcClient jdbc, RightDesk rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    @Override
    public String code() {
        return PEOPLE;
    }

    @Override
    public List<Month> read(LocalDate from, LocalDate until) {
        if (!rights.isOpen()) {
            return List.of();
        }
        long people = jdbc.sql("SELECT count(*) FROM resident WHERE standing = 'HERE'")
                .query(Long.class)
                .single();
        return people < SmallCells.SMALLEST ? List.of() : List.of(new Month(until, people, 0));
    }
}
