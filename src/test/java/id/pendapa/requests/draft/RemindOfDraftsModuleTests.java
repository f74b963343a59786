package id.pendapa.requests.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.notifications.delivery.Outbox;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RemindOfDraftsModuleTests {

    private static final String BROWSER = "peramban";

    @Autowired
    DraftKeeping keeping;

    @Autowired
    RemindOfDrafts reminder;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskRuns tasks;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noOtherDraft() {
        jdbc.sql("DELETE FROM draft").update();
    }

    @Test
    void theEndIsAnnouncedThreeDaysBeforeAndOnce() {
        Draft draft = begun();
        keeping.mailWayBack(draft, "warga@contoh.example");
        clock.advance(Duration.ofDays(10));
        assertThat(remind()).isEmpty();
        clock.advance(Duration.ofDays(1));

        assertThat(remind()).singleElement().satisfies(message -> {
            assertThat(message.text().body())
                    .contains("sampai Rabu, 9 Desember 2026", "/permohonan/lanjutkan")
                    .doesNotContain(draft.code(), "⟦");
            assertThat(message.path()).isEqualTo("/permohonan/lanjutkan");
        });
        assertThat(remind()).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(remind()).isEmpty();
    }

    @Test
    void theAddressAnsweredInTheFormCountsAndALaterEndIsAnnouncedAnew() {
        Draft draft = begun();
        keeping.save(draft, Answers.of(Map.of("email", new Answer.Text("warga@contoh.example"))));
        clock.advance(Duration.ofDays(12));
        assertThat(remind()).hasSize(1);
        Draft again = keeping.find(draft.code(), BROWSER).orElseThrow();
        keeping.save(again, again.answers());
        assertThat(remind()).isEmpty();
        clock.advance(Duration.ofDays(12));
        assertThat(remind()).hasSize(1);
    }

    @Test
    void withoutAnAddressNobodyIsToldAndNothingIsPrinted() {
        begun();
        clock.advance(Duration.ofDays(12));
        assertThat(remind()).isEmpty();
    }

    @Test
    void itRunsByItselfAndSpeaksOfNoDraftThatWasSent() {
        Draft draft = begun();
        keeping.mailWayBack(draft, "warga@contoh.example");
        jdbc.sql("UPDATE draft SET request_number = 'TKR-2026-000001'").update();
        clock.advance(Duration.ofDays(12));
        long before = newest();
        tasks.runDue();
        assertThat(outbox.listBefore(Long.MAX_VALUE, 50))
                .filteredOn(message -> message.id() > before)
                .isEmpty();
        jdbc.sql("UPDATE draft SET request_number = NULL").update();
        clock.advance(Duration.ofHours(1));
        tasks.runDue();
        assertThat(outbox.listBefore(Long.MAX_VALUE, 50))
                .filteredOn(message -> message.id() > before)
                .hasSize(1);
    }

    private List<Outbox.Entry> remind() {
        long before = newest();
        reminder.run();
        return outbox.listBefore(Long.MAX_VALUE, 50).stream()
                .filter(message -> message.id() > before)
                .toList();
    }

    private long newest() {
        return outbox.listBefore(Long.MAX_VALUE, 1).stream()
                .mapToLong(Outbox.Entry::id)
                .findFirst()
                .orElse(0);
    }

    private Draft begun() {
        String code = keeping.begin("UMUM", BROWSER);
        return keeping.find(code, BROWSER).orElseThrow();
    }
}
