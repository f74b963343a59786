package id.pendapa.requests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AbandonedFilesModuleTests {

    @Autowired
    AbandonedFiles abandoned;

    @Autowired
    FileStore files;

    @Autowired
    SettableClock clock;

    @Test
    void filesOfFormsThatWereNotHandedInGoAfterADay() {
        Owner counter = Owner.draft("loket-1-contoh");
        Owner citizen = Owner.draft("contoh");
        files.keep(new byte[] {1}, "image/png", "a.png", counter);
        files.keep(new byte[] {1}, "image/png", "b.png", citizen);
        files.keep(new byte[] {1}, "image/png", "c.png", Owner.draft("lengkapi-TKR-2026-000001"));
        clock.advance(Duration.ofHours(23));
        abandoned.run();
        assertThat(files.list(counter)).hasSize(1);
        clock.advance(Duration.ofHours(2));
        files.keep(new byte[] {1}, "image/png", "d.png", Owner.draft("betulkan-TKR-2026-000001"));
        abandoned.run();
        assertThat(files.list(counter)).isEmpty();
        assertThat(files.list(Owner.draft("lengkapi-TKR-2026-000001"))).isEmpty();
        assertThat(files.list(citizen)).hasSize(1);
        assertThat(files.list(Owner.draft("betulkan-TKR-2026-000001"))).hasSize(1);
    }
}
