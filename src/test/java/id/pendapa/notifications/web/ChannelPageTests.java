package id.pendapa.notifications.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.notifications.channels.ChannelsOfTests;
import id.pendapa.notifications.channels.FakeMeta;
import id.pendapa.notifications.channels.FakeSms;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator enters gateways, and nobody ever reads what opens them. */
@PageTest
class ChannelPageTests {

    private static final String HOME = "/pengaturan/saluran";

    @Autowired
    MockMvcTester pages;

    @Autowired
    ChannelsOfTests channels;

    @Autowired
    JdbcClient database;

    private final FakeSms sms = new FakeSms();
    private final FakeMeta meta = new FakeMeta();
    private Cookie[] admin = {};

    @BeforeEach
    void signInAsAdministrator() {
        admin = signIn(pages, "admin");
    }

    @AfterEach
    void close() {
        sms.close();
        meta.close();
    }

    @Test
    void gatewayIsEnteredAndTriedOut() throws Exception {
        Map<String, String> form = form();
        form.putAll(Map.of(
                "sms-nyala", "ya",
                "sms-alamat", sms.address() + "/message",
                "sms-isi", "{\"textMessage\":{\"text\":\"{teks}\"},\"phoneNumbers\":[\"{nomor}\"]}",
                "sms-kunci", FakeSms.KEY,
                "sms-harga", "Rp 350",
                "batas", "50.000"));
        assertThat(post(HOME, form)).hasRedirectedUrl(HOME);
        String page = page();
        assertThat(page).contains(sms.address(), "50000", "Sudah tersimpan").doesNotContain(FakeSms.KEY, "⟦");
        assertThat(test("SMS", "0812 3456 7890")).hasStatusOk().bodyText().contains("Diterima penyedia");
        assertThat(sms.received()).hasSize(1);
        assertThat(sms.received().get(0).text()).contains("UJI-COBA");
        sms.make(FakeSms.Trouble.LOST);
        assertThat(test("SMS", "081234567890")).bodyText().contains("mungkin terkirim, mungkin tidak");
        sms.make(FakeSms.Trouble.ERROR_IN_200);
        assertThat(test("SMS", "081234567890")).bodyText().contains("Tidak terkirim: REFUSED");
        assertThat(acts("channels.changed")).isPositive();
        assertThat(acts("channels.tested")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void secretStaysWhereNothingIsTyped() {
        channels.open(sms, meta, 1);
        assertThat(post(HOME, form())).hasRedirectedUrl(HOME);
        assertThat(test("SMS", "081234567890")).bodyText().contains("Diterima penyedia");
        assertThat(test("WHATSAPP", "081234567890")).bodyText().contains("Diterima penyedia");
        assertThat(meta.received().get(0).template()).isEqualTo("pendapa_diterima");
    }

    @Test
    void sameFormTriesOutOnce() {
        channels.open(sms, null, 1);
        Map<String, String> form = Map.of(
                "saluran", "SMS",
                "uji-nomor", "081234567890",
                "kunci", UUID.randomUUID().toString());
        assertThat(post(HOME + "/uji", form)).hasStatusOk();
        assertThat(post(HOME + "/uji", form)).hasStatus(409);
        assertThat(sms.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "sms-alamat, http://sms.contoh.example/kirim",
        "sms-alamat, https://nama:sandi@sms.contoh.example/",
        "sms-alamat, bukan alamat",
        "sms-isi, to={nomor}",
        "sms-isi, '{\"to\":\"{nomor}\",\"text\":{teks'",
        "sms-kepala, Host",
        "sms-kepala, X Y",
        "sms-id, data[0]",
        "sms-oke, status",
        "batas, banyak",
        "batas, 100000001",
        "wa-versi, 24",
        "wa-nomor, 12",
        "wa-awalan, Pendapa-",
        "wa-alamat, ftp://graph.facebook.com",
        "wa-bahasa, Indonesia"
    })
    void whatCannotBeIsToldBesideItsInput(String input, String typed) {
        channels.open(sms, meta, 1);
        Map<String, String> form = form();
        if (input.equals("sms-oke")) {
            form.put("sms-kata", "");
        }
        form.put(input, typed);
        String shown = input.equals("sms-oke") ? "sms-kata" : input;
        assertThat(post(HOME, form))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#" + shown + "\"")
                .doesNotContain("⟦");
    }

    @Test
    void whatSomebodyElseChangedIsNotWrittenOver() {
        channels.open(sms, null, 1);
        Map<String, String> form = form();
        channels.open(sms, null, 2);
        assertThat(post(HOME, form)).hasStatus(409);
    }

    @Test
    void testNeedsANumberAndAChannelThatIsOn() {
        channels.open(null, null, 1);
        assertThat(test("SMS", "08123")).hasStatus(422).bodyText().contains("Tulis nomor HP");
        assertThat(test("SMS", "081234567890")).hasStatus(422).bodyText().contains("belum dinyalakan");
    }

    @Test
    void onlyTheAdministratorComesIn() {
        assertThat(pages.get().uri(HOME).cookie(signIn(pages, "sekcam"))).hasStatus(403);
        assertThat(pages.post()
                        .uri(HOME + "/uji")
                        .param("kunci", UUID.randomUUID().toString())
                        .with(csrf())
                        .cookie(signIn(pages, "loket")))
                .hasStatus(403);
    }

    private MvcTestResult test(String channel, String phone) {
        return post(
                HOME + "/uji",
                Map.of(
                        "saluran", channel,
                        "uji-nomor", phone,
                        "kunci", UUID.randomUUID().toString()));
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        MockMvcTester.MockMvcRequestBuilder request = pages.post().uri(address).cookie(admin);
        form.forEach(request::param);
        return request.with(csrf()).exchange();
    }

    /** The form as the browser would send it back. */
    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        String page = page();
        Matcher inputs = Pattern.compile("<input ([^>]*)>").matcher(page.substring(page.indexOf("<main")));
        while (inputs.find()) {
            String input = inputs.group(1);
            boolean tick = input.contains("type=\"checkbox\"");
            if (!tick || input.contains(" checked")) {
                form.putIfAbsent(of(input, "name"), of(input, "value"));
            }
        }
        Matcher area = Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]*)\"[^>]*>\\n?(.*?)</textarea>")
                .matcher(page);
        while (area.find()) {
            form.put(area.group(1), org.springframework.web.util.HtmlUtils.htmlUnescape(area.group(2)));
        }
        return form;
    }

    private static String of(String input, String attribute) {
        Matcher found = Pattern.compile("(?:^| )" + attribute + "=\"([^\"]*)\"").matcher(input);
        return found.find() ? org.springframework.web.util.HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    private String page() {
        try {
            return pages.get().uri(HOME).cookie(admin).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int acts(String action) {
        return database.sql("SELECT count(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
