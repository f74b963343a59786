package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.costs.CostSheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What one transaction cost, of what was decided and the sheet that counts. Only whole months have it: a twelfth of the
 * year shared by the few transactions of the first days would say something that is not so.
 */
@Component
class UnitCosts {

    private final CostSheets sheets;
    private final OfficeTime time;

    UnitCosts(CostSheets sheets, OfficeTime time) {
        this.sheets = sheets;
        this.time = time;
    }

    List<Reading> series(Map<LocalDate, Tallies> tallies, Stream<LocalDate> span) {
        List<LocalDate> months = span.toList();
        CostSheets.InForce inForce = sheets.between(months.get(0), months.get(months.size() - 1));
        return months.stream()
                .map(month ->
                        read(month, tallies.getOrDefault(month, new Tallies()).decided(), inForce))
                .toList();
    }

    private Reading read(LocalDate month, Map<String, Long> done, CostSheets.InForce inForce) {
        long n = done.values().stream().mapToLong(Long::longValue).sum();
        boolean whole = month.isBefore(time.today().withDayOfMonth(1));
        return new Reading(
                month,
                n,
                inForce.find(month)
                        .filter(sheet -> whole)
                        .flatMap(sheet -> sheet.perTransaction(done))
                        .orElse(null),
                null);
    }

    /** What each transaction costs by itself, without its share of the year. */
    Map<String, Reading> byService(Tallies tallies, LocalDate month) {
        Map<String, Reading> services = new TreeMap<>();
        sheets.between(month, month)
                .find(month)
                .ifPresent(sheet -> tallies.decided()
                        .forEach((topic, n) -> services.put(topic, new Reading(month, n, sheet.each(topic), null))));
        return services;
    }
}
