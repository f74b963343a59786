package id.pendapa.platform.tasks;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class TaskWatchPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Test
    void whatRanLastIsSeenAndWhatStandsStillIsTold() {
        clock.advance(Duration.ofMinutes(5));
        runs.runDue();
        assertThat(pages.get().uri("/pengaturan/tugas").cookie(signIn(pages, "admin")))
                .hasStatusOk()
                .bodyText()
                .contains("Menaikkan yang terlambat ke atasan", "25 November 2026 pukul 10.05 WIB")
                .doesNotContain("⟦")
                .as("each work has a name that people read")
                .doesNotContainPattern("govuk-table__cell\">[a-z]+(-[a-z]+)+<");
        assertThat(pages.get().uri("/pengaturan").cookie(signIn(pages, "admin")))
                .bodyText()
                .doesNotContain("tidak berjalan");
        clock.advance(Duration.ofDays(3));
        assertThat(pages.get().uri("/pengaturan").cookie(signIn(pages, "admin")))
                .bodyText()
                .contains("Pekerjaan otomatis “Menaikkan yang terlambat ke atasan” tidak berjalan");
    }
}
