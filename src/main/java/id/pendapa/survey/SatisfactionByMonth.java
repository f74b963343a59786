package id.pendapa.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index of the nine elements month by month, for boards; a period is reported by the survey itself. */
public interface SatisfactionByMonth {

    /**
     * A month in which somebody answered.
     *
     * @param answers how many sheets
     * @param index index (IKM) of the nine elements with equal weights, or null as long as too few answered
     */
    record Month(LocalDate month, long answers, @Nullable BigDecimal index) {}

    /** Months from one to another, both included, oldest first. */
    List<Month> read(LocalDate from, LocalDate until);
}
