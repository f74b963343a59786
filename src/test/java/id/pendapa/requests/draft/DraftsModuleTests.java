package id.pendapa.requests.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.shared.ConflictException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DraftsModuleTests {

    private static final Instant NOW = SettableClock.START;
    private static final Instant LATER = NOW.plus(Duration.ofDays(14));

    @Autowired
    Drafts drafts;

    @Test
    void aDraftIsFoundByAnyOfItsHashesUntilItExpires() {
        Drafts.Row draft = begun(1);

        assertThat(drafts.find(List.of(new byte[] {0}, draft.codeIndex()), NOW)).isPresent();
        assertThat(drafts.find(List.of(draft.codeIndex()), LATER)).isEmpty();
        assertThat(drafts.listExpired(LATER)).extracting(Drafts.Row::id).contains(draft.id());
        assertThat(drafts.listExpired(NOW)).extracting(Drafts.Row::id).doesNotContain(draft.id());
    }

    @Test
    void theSlowerOfTwoTabsIsRefused() {
        Drafts.Row seen = begun(2);
        drafts.saveAnswers(seen, new byte[] {5}, 1, NOW, LATER);

        assertThatThrownBy(() -> drafts.saveAnswers(seen, new byte[] {6}, 1, NOW, LATER))
                .isInstanceOf(ConflictException.class);
        assertThat(again(seen).answersSealed()).isEqualTo(new byte[] {5});
    }

    @Test
    void aSentDraftKeepsOnlyItsNumberAndIsNeverSentTwice() {
        Drafts.Row seen = begun(3);
        drafts.saveEmail(seen, new byte[] {7});
        drafts.bindBrowser(seen, new byte[] {8});
        drafts.becomeRequest(seen, "TKR-2026-000001", new byte[] {0}, LATER);

        Drafts.Row sent = again(seen);
        assertThat(sent.requestNumber()).isEqualTo("TKR-2026-000001");
        assertThat(sent.emailSealed()).isNull();
        assertThat(sent.browserIndex()).isEqualTo(new byte[] {8});
        assertThatThrownBy(() -> drafts.becomeRequest(sent, "TKR-2026-000002", new byte[] {0}, LATER))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aDeletedDraftIsGone() {
        Drafts.Row draft = begun(4);
        drafts.delete(draft.id());

        assertThat(drafts.find(List.of(draft.codeIndex()), NOW)).isEmpty();
    }

    private Drafts.Row begun(int seed) {
        return drafts.insert(
                new Drafts.Row(
                        0,
                        new byte[] {(byte) seed, 42},
                        new byte[] {1},
                        1,
                        "UMUM",
                        new byte[] {1},
                        null,
                        1,
                        LATER,
                        null),
                NOW);
    }

    private Drafts.Row again(Drafts.Row draft) {
        return drafts.find(List.of(draft.codeIndex()), NOW).orElseThrow();
    }
}
