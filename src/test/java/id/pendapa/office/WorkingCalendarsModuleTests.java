package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.database.SecondOffice;
import id.pendapa.testing.ModuleTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingCalendarsModuleTests {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    WorkingWeeks weeks;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    void open() {
        SecondOffice.open(context);
    }

    @AfterAll
    void close() {
        SecondOffice.close(context);
    }

    @Test
    void aNewOfficeBeginsWithTheShippedHoursAsAnExample() {
        calendars.prepare();

        assertThat(weeks.list()).isEqualTo(ShippedHours.read()).allMatch(WorkingWeek::example);
    }

    @Test
    void newHoursOfOneOfficeAreNotThoseOfTheOther() {
        CurrentOffice.run(SecondOffice.KEY, () -> {
            assertThat(calendars.current().isWorkingDay(SATURDAY)).isFalse();
            weeks.addWhereMissing(new WorkingWeek(
                    "Buka Sabtu",
                    SATURDAY,
                    SATURDAY,
                    true,
                    "Contoh",
                    List.of(new WorkingWeek.Span(DayOfWeek.SATURDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)))));
            calendars.forget();
            assertThat(calendars.current().isWorkingDay(SATURDAY)).isTrue();
        });

        calendars.forget();
        assertThat(calendars.current().isWorkingDay(SATURDAY)).isFalse();
    }
}
