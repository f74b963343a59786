package id.pendapa.platform.limits;

import id.pendapa.integrity.reports.FreshCallers;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.database.SecondOffice;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As if nobody had tried anything before, in each of the offices of tests. */
public final class FreshLimits {

    private FreshLimits() {}

    public static void forgetAll(ApplicationContext context) {
        context.getBean(JdbcClient.class).sql("DELETE FROM rate_limit").update();
        forgetRefusals(context);
    }

    /** What is remembered of who was refused outlives the database of a test class. */
    public static void forgetRefusals(ApplicationContext context) {
        DatabaseRateLimits limits = context.getBean(DatabaseRateLimits.class);
        for (OfficeKey office : List.of(new OfficeKey("tingkir"), new OfficeKey("lain"), SecondOffice.KEY)) {
            CurrentOffice.run(office, limits::forgetRefusals);
            CurrentOffice.run(office, () -> FreshCallers.forget(context));
        }
    }
}
