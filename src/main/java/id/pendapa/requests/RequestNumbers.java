package id.pendapa.requests;

import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Public numbers such as {@code TKR-2026-000012}: per year of the office's zone and without gaps, because the counter is
 * raised in the transaction that submits.
 */
@Component
class RequestNumbers implements OfficeProfiles.NumbersGiven {

    private final JdbcClient jdbc;
    private final OfficeProfiles profiles;
    private final OfficeTime time;

    RequestNumbers(JdbcClient jdbc, OfficeProfiles profiles, OfficeTime time) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.time = time;
    }

    @Override
    public boolean anyGiven() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM request_counter)")
                .query(Boolean.class)
                .single();
    }

    String next() {
        return next(profiles.get().numberPrefix());
    }

    /** The next number of another register of the office. */
    String next(String prefix) {
        int year = time.today().getYear();
        int last = jdbc.sql("""
                        INSERT INTO request_counter AS counter (prefix, year, last)
                        VALUES (:prefix, :year, 1)
                        ON CONFLICT (prefix, year) DO UPDATE SET last = counter.last + 1
                        RETURNING last
                        """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(prefix, year, last).value();
    }
}
