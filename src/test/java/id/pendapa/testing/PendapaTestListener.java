package id.pendapa.testing;

import id.pendapa.catalogue.CatalogueMemory;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.OfficeOfTests;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.database.TestPostgres;
import id.pendapa.platform.limits.FreshLimits;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each class with a context a database of its own, and each test the office {@code tingkir} and the time
 * 2026-11-25 10.00 WIB. Registered for all tests in {@code META-INF/spring.factories}.
 */
class PendapaTestListener implements TestExecutionListener, Ordered {

    static final OfficeKey TINGKIR = new OfficeKey("tingkir");

    /** Before Spring's own listeners begin transactions. */
    @Override
    public int getOrder() {
        return 1000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        TestPostgres.renewFor(test.getApplicationContext());
        // A class may begin its story before its first test, and the class before may have moved the clock.
        test.getApplicationContext().getBean(SettableClock.class).reset();
        OfficeOfTests.set(TINGKIR);
        // What is kept in memory was read from the database of the class before.
        test.getApplicationContext().getBean(OfficeProfiles.class).prepare();
        test.getApplicationContext().getBean(WorkingCalendars.class).prepare();
        test.getApplicationContext().getBean("passkeyDuties", OfficeSetup.class).prepare();
        CatalogueMemory.forget(test.getApplicationContext());
        FreshLimits.forgetRefusals(test.getApplicationContext());
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(SettableClock.class).reset();
        OfficeOfTests.set(TINGKIR);
    }

    @Override
    public void afterTestClass(TestContext test) {
        OfficeOfTests.set(null);
    }
}
