package id.pendapa.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.testing.PageTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class OutboxPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Notifier notifier;

    @Test
    void messagesCanBeReadNewestFirst() throws Exception {
        String first = Notices.number();
        notifier.send(Notices.received(Notices.byEmail(), first));
        String second = Notices.number();
        notifier.send(Notices.received(Recipient.none(), second));
        String page = page("/contoh/pesan");
        assertThat(page)
                .contains(first, "/cek?nomor=" + first, "loket mencetaknya")
                .doesNotContain("⟦", "budi");
        assertThat(page.indexOf(second)).isLessThan(page.indexOf(first));
    }

    @Test
    void longListContinuesOnTheNextPage() throws Exception {
        String oldest = Notices.number();
        notifier.send(Notices.received(Notices.byEmail(), oldest));
        for (int i = 0; i < 20; i++) {
            notifier.send(Notices.received(Notices.byEmail(), Notices.number()));
        }
        String page = page("/contoh/pesan");
        assertThat(page).contains("Lihat pesan yang lebih lama").doesNotContain(oldest);
        int link = page.indexOf("/contoh/pesan?sebelum=");
        assertThat(page(page.substring(link, page.indexOf('"', link)))).contains(oldest);
    }

    @Test
    void productionHasNoSuchPage() {
        assertThat(controllers("produksi")).noneMatch(name -> name.endsWith("OutboxController"));
        assertThat(controllers("contoh")).anyMatch(name -> name.endsWith("OutboxController"));
    }

    private static List<String> controllers(String mode) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("mode", Map.of("pendapa.mode", mode)));
        return new ClassPathScanningCandidateComponentProvider(true, environment)
                .findCandidateComponents("id.pendapa.notifications.web").stream()
                        .map(found -> String.valueOf(found.getBeanClassName()))
                        .toList();
    }

    private String page(String uri) throws Exception {
        return pages.get().uri(uri).exchange().getResponse().getContentAsString();
    }
}
