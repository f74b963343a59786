package id.pendapa.performance.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets that count. Figures for everybody come of them too, so nobody is asked for a right here; whoever opens a sheet is
 * asked by {@link CostDesk}.
 */
@Service
public class CostSheets {

    private final CostRows rows;

    CostSheets(CostRows rows) {
        this.rows = rows;
    }

    /** All complete sheets of some years, the newest first. */
    public record InForce(List<CostSheet> sheets) {
        public InForce {
            sheets = List.copyOf(sheets);
        }

        /** The one by which a month is computed: the newest of those that reach it. */
        public Optional<CostSheet> find(LocalDate month) {
            return sheets.stream().filter(sheet -> sheet.reaches(month)).findFirst();
        }
    }

    @Transactional(readOnly = true)
    public InForce between(LocalDate first, LocalDate last) {
        return new InForce(rows.list(first.getYear(), last.getYear(), true));
    }
}
