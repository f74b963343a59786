package id.pendapa.privacy.retention;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.PerOffice;
import id.pendapa.privacy.HeldData.Term;
import id.pendapa.privacy.HeldData.Terms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people how long their requests are kept; the terms hardly ever change, so they stay in memory. */
@Component
class TodayTerms implements Terms {

    private final PerOffice<List<RetentionTerm>> known;
    private final OfficeTime time;

    TodayTerms(RetentionRows rows, OfficeTime time) {
        this.known = new PerOffice<>(rows::list);
        this.time = time;
    }

    @Override
    public Map<String, Term> listToday() {
        LocalDate today = time.today();
        Map<String, Term> terms = new LinkedHashMap<>();
        known.get().stream()
                .filter(term -> !term.from().isAfter(today))
                .forEach(term -> terms.putIfAbsent(
                        term.serviceCode(), new Term(term.text().years(), term.example())));
        return terms;
    }

    void forget() {
        known.forget();
    }
}
