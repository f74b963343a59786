package id.pendapa.example;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Answer;
import id.pendapa.platform.MovedTime;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The invented past: made by the real code at the times it tells of, once, and never beyond the present. */
@ModuleTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InventedPastModuleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Autowired
    InventedPast past;

    @Autowired
    InventedPlan plan;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    void itsDaysAreLivedAsOthersAre() {
        past.live(MONDAY, THURSDAY, 8, () -> true);

        assertThat(count("invented_day")).isEqualTo(3);
        assertThat(count("service_request")).isBetween(8L, 60L);
        assertThat(
                        count(
                                "service_request WHERE number NOT LIKE 'TKR-2026-%' OR phase <> 'ENDED' AND submitted_at > '2026-03-05'"))
                .isZero();
        assertThat(count("request_event WHERE at < '2026-03-01T17:00Z' OR at >= '2026-03-04T17:00Z'"))
                .isZero();
        assertThat(count("service_request WHERE outcome = 'GRANTED'")).isPositive();
        assertThat(count("letter WHERE stage = 'SIGNED'")).isPositive();
        assertThat(count("audit_entry")).isGreaterThan(count("request_event"));
        assertThat(count("audit_entry WHERE written_at >= '2026-03-04T17:00Z' AND subject_kind = 'request'"))
                .isZero();
    }

    @Test
    @Order(2)
    void nothingOfItStaysInTheThread() {
        assertThat(MovedTime.find()).isEmpty();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(clock.instant()).isEqualTo(SettableClock.START);
    }

    @Test
    @Order(3)
    void itGoesOnAfterTheLastDayAndMakesNoneTwice() {
        AtomicInteger days = new AtomicInteger(2);
        past.live(1, () -> days.decrementAndGet() >= 0);

        assertThat(count("invented_day")).isEqualTo(5);
        assertThat(count("invented_day WHERE day > '2026-03-06'")).isZero();
    }

    @Test
    void aDayIsTheSameOnEachFirstStart() {
        assertThat(plan.on(MONDAY, 6)).isEqualTo(plan.on(MONDAY, 6)).isNotEqualTo(plan.on(MONDAY.plusDays(1), 6));
    }

    @Test
    void itsPeopleCannotBeAnybody() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            Answer.Person person = InventedPeople.person(random, MONDAY);
            assertThat(person.name()).endsWith("Contoh");
            assertThat(person.identity().nik()).isNotNull().satisfies(nik -> {
                assertThat(nik.isExample()).isTrue();
                assertThat(nik.isOfBirthDate(person.birthDate())).isTrue();
                assertThat(nik.isOfWoman()).isEqualTo(person.sex().equals("P"));
            });
        }
    }

    private long count(String rows) {
        return jdbc.sql("SELECT count(*) FROM " + rows).query(Long.class).single();
    }
}
