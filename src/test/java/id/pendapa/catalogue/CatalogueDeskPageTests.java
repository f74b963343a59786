package id.pendapa.catalogue;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueDeskPageTests {

    private static final String LIST = "/pengaturan/layanan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ShippedServices shipped;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StoredCatalogue kept;

    /** The next class has a database without what was published here. */
    @AfterAll
    void forget() {
        kept.forget();
    }

    @Test
    void theAdministratorProposesTheCamatApprovesAndTheCardIsTheOffices() {
        Cookie[] admin = signIn(pages, "admin");
        assertThat(pages.get().uri(LIST).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("Surat keterangan umum", "contoh, belum disahkan", LIST + "/UMUM")
                .doesNotContain("⟦");
        assertThat(pages.get().uri(LIST).cookie(signIn(pages, "loket"))).hasStatus(403);
        long before = live("UMUM").id();
        int version = live("UMUM").definition().version();

        Map<String, String> card = card("UMUM");
        card.put("sah", "ya");
        assertThat(post(admin, LIST + "/UMUM", card))
                .hasStatus(422)
                .bodyText()
                .contains("Masih ada kata “Contoh:”", "Tulis alasannya");
        card.replaceAll((name, value) -> value.replace("Contoh: ", ""));
        card.put("siapkan", "KTP\n\n  KK  \nPas foto <b>\n");
        card.put("selesai", "2");
        card.put("lama", "2 hari kerja sejak berkas lengkap");
        card.put("alasan", "SK Camat contoh nomor 1");
        MvcTestResult sent = post(admin, LIST + "/UMUM", card);
        String proposal = target(sent);
        assertThat(post(admin, LIST + "/UMUM", card)).hasRedirectedUrl(proposal);

        assertThat(pages.get().uri(proposal).cookie(admin))
                .hasStatusOk()
                .bodyText()
                .contains("SK Camat contoh nomor 1", "Pas foto &lt;b&gt;", "Orang lain yang menyetujui")
                .doesNotContain("⟦", "Setujui dan berlakukan");
        assertThat(post(admin, proposal + "/setujui", Map.of())).hasStatus(403);
        assertThat(live("UMUM").id()).isEqualTo(before);

        assertThat(post(signIn(pages, "camat"), proposal + "/setujui", Map.of()))
                .hasRedirectedUrl(proposal);
        assertThat(post(signIn(pages, "camat"), proposal + "/setujui", Map.of()))
                .as("a second press changes nothing")
                .hasRedirectedUrl(proposal);
        ServiceDefinition now = live("UMUM").definition();
        assertThat(now.version()).isEqualTo(version + 1);
        assertThat(now.card().contoh()).isFalse();
        assertThat(now.card().bring()).containsExactly("KTP", "KK", "Pas foto <b>");
        assertThat(now.intake().finishWorkingDays()).isEqualTo(2);
        assertThat(catalogue.get(before).definition().version()).isEqualTo(version);
        assertThat(pages.get().uri("/layanan/UMUM"))
                .bodyText()
                .contains("2 hari kerja sejak berkas lengkap", "Pas foto &lt;b&gt;")
                .doesNotContain("Contoh:");
        assertThat(acts("catalogue.card-approved", "UMUM")).isOne();

        Map<String, String> newer = CardText.of(now);
        newer.put("hasil", "Dari Pendapa yang lebih baru");
        ServiceDefinition shippedLater = CardText.read(now, newer).definition();
        shipped.publishWhereNew(Objects.requireNonNull(shippedLater));
        assertThat(live("UMUM").definition().version()).isEqualTo(version + 1);
    }

    @Test
    void aServiceIsClosedWithItsReasonAndAProposalCanBeDropped() {
        Cookie[] sekcam = signIn(pages, "sekcam");
        Map<String, String> card = card("SKCK");
        card.put("status", "TUTUP");
        card.put("alasan", "Libur");
        card.put("periksa", "0");
        assertThat(post(sekcam, LIST + "/SKCK", card))
                .hasStatus(422)
                .bodyText()
                .contains("Isi bagian ini", "Tulis angka yang wajar");
        card.put("alasan-tutup", "Sampai 4 Januari, jaringan mati.");
        card.put("periksa", "1");
        String first = target(post(sekcam, LIST + "/SKCK", card));
        card.put("kunci", UUID.randomUUID().toString());
        assertThat(post(signIn(pages, "admin"), LIST + "/SKCK", card)).hasStatus(409);
        assertThat(post(sekcam, first + "/batalkan", Map.of())).hasStatus(422);
        assertThat(post(sekcam, first + "/batalkan", Map.of("alasan", "Keliru")))
                .hasRedirectedUrl(first);
        assertThat(pages.get().uri(first).cookie(sekcam)).bodyText().contains("Dibatalkan", "Keliru");

        String second = target(post(signIn(pages, "admin"), LIST + "/SKCK", card));
        assertThat(post(sekcam, second + "/setujui", Map.of())).hasRedirectedUrl(second);
        assertThat(pages.get().uri("/layanan/SKCK"))
                .bodyText()
                .contains("Sampai 4 Januari, jaringan mati.")
                .doesNotContain("Mulai mengajukan");
        assertThat(pages.get().uri(LIST + "/SKCK/definisi.json").cookie(sekcam))
                .hasStatusOk()
                .bodyText()
                .contains("\"closedReason\":\"Sampai 4 Januari, jaringan mati.\"");
    }

    @Test
    void whatIsNotChangedOrWasChangedMeanwhileIsNotProposed() {
        Map<String, String> card = card("DOMISILI");
        card.put("alasan", "Coba");
        assertThat(post(signIn(pages, "admin"), LIST + "/DOMISILI", card))
                .hasStatus(422)
                .bodyText()
                .contains("Belum ada yang berubah");
        card.put("hasil", "Surat baru");
        card.put("versi", "7");
        assertThat(post(signIn(pages, "admin"), LIST + "/DOMISILI", card)).hasStatus(409);
        assertThat(pages.get().uri(LIST + "/TIDAKADA").cookie(signIn(pages, "admin")))
                .hasStatus(404);
        assertThat(pages.get().uri(LIST + "/usulan/99999").cookie(signIn(pages, "admin")))
                .hasStatus(404);
    }

    private Map<String, String> card(String code) {
        ServiceDefinition live = live(code).definition();
        Map<String, String> values = new HashMap<>(CardText.of(live));
        values.put("versi", Integer.toString(live.version()));
        values.put("kunci", UUID.randomUUID().toString());
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private PublishedService live(String code) {
        return catalogue.findLive(code).orElseThrow();
    }

    private MvcTestResult post(Cookie[] who, String address, Map<String, String> values) {
        var request = pages.post().uri(address).cookie(who).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private static String target(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private int acts(String action, String code) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :code")
                .param("action", action)
                .param("code", code)
                .query(Integer.class)
                .single();
    }
}
