package id.pendapa.performance.initiatives;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.initiatives.Initiative.Began;
import id.pendapa.performance.initiatives.Initiative.State;
import id.pendapa.shared.SmallCells;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does to become better, as far as the leadership lets everybody read it. */
@Service
public class PublicInitiatives {

    /** How many ended ones a page has. */
    public static final int PAGE = 15;

    private final InitiativeRows rows;
    private final OfficeTime time;

    PublicInitiatives(InitiativeRows rows, OfficeTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * One of them. What the trouble is and what it takes stays inside: it was not written for everybody.
     *
     * @param late whether its day has passed and it is not ended
     * @param before what the indicator was before it began; null where it has not begun, or of fewer than five cases
     * @param expected what it shall become
     */
    public record Shown(
            long id,
            String title,
            String owner,
            LocalDate dueOn,
            State state,
            boolean late,
            Indicator indicator,
            @Nullable BigDecimal before,
            BigDecimal expected,
            @Nullable LocalDate endedOn) {}

    /**
     * What everybody may read, those that are not ended first.
     *
     * @param before id before which ended ones are shown
     */
    @Transactional(readOnly = true)
    public List<Shown> list(long before) {
        return rows.shown(before, PAGE + 1).stream().map(this::shown).toList();
    }

    private Shown shown(Initiative one) {
        Began began = one.began();
        boolean tellable = began != null && began.base().n() >= SmallCells.SMALLEST;
        return new Shown(
                one.id(),
                one.plan().title(),
                one.plan().owner().title(),
                one.plan().dueOn(),
                one.state(),
                one.endedOn() == null && one.plan().dueOn().isBefore(time.today()),
                one.plan().indicator(),
                tellable && began != null ? began.base().value() : null,
                one.plan().expected(),
                one.endedOn());
    }
}
