package id.pendapa;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import id.pendapa.testing.Routes;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is: whether it asks for sign-in, and that nothing typed into it ends in a failure of ours. */
@PageTest
class RoutesPageTests {

    /** Where anybody may go. A route that is neither here nor behind sign-in fails the build. */
    private static final List<String> PUBLIC = List.of(
            "/",
            "/layanan",
            "/permohonan",
            "/cek",
            "/verifikasi",
            "/bukti",
            "/keamanan-data",
            "/acara",
            "/tiket",
            "/statistik-penduduk",
            "/bahasa",
            "/masuk",
            "/pasang",
            "/sandi",
            "/contoh",
            "/pesan/status", // Providers of messages, believed by their signature.
            "/error",
            "/ppid", // Public information; a request is opened by number and code.
            "/pengaduan", // Anybody may complain; one is opened by number and code.
            "/integritas", // Anybody may report; one is opened by its code.
            "/standar", // What the office promises for each service.
            "/maklumat",
            "/panduan", // What the office tells everybody.
            "/kabar",
            "/tanya",
            "/cari",
            "/gambar",
            "/sitemap.xml",
            "/robots.txt",
            "/transparansi",
            "/data",
            "/partisipasi/forum",
            "/partisipasi", // What residents proposed and what became of it.
            "/survei", // Opened by the code of an invitation.
            "/saya", // Opened by the session of a citizen's account.
            "/gagal");

    private static final List<String> STAFF = List.of(
            "/meja",
            "/tanda-tangan",
            "/surat",
            "/pengaturan",
            "/akun",
            "/pelindungan",
            "/penduduk",
            "/kepuasan",
            "/pimpinan",
            "/belajar",
            "/latihan");

    @Autowired
    MockMvcTester pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyRouteIsEitherPublicOrBehindSignIn() {
        assertThat(patterns(null))
                .allSatisfy(pattern -> assertThat(begins(pattern, PUBLIC) || begins(pattern, STAFF))
                        .as(pattern)
                        .isTrue());
    }

    @Test
    void nobodyReachesTheDeskWithoutSigningIn() {
        assertThat(patterns(RequestMethod.GET).stream().filter(pattern -> begins(pattern, STAFF)))
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(pages.get().uri(filled(pattern, "x")))
                        .as(pattern)
                        .hasRedirectedUrl("/masuk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "inspektorat", "ppid"})
    void aDutyWithoutDeskWorkSeesNoneOfIt(String username) {
        Cookie[] session = signIn(pages, username);
        assertThat(patterns(RequestMethod.GET).stream()
                        .filter(pattern -> begins(pattern, List.of("/meja", "/tanda-tangan", "/surat", "/pengaturan")))
                        .filter(pattern -> !username.equals("inspektorat") || !pattern.startsWith("/meja/pengaduan"))
                        .filter(pattern -> !pattern.startsWith("/meja/gratifikasi")) // Everybody reports gifts.
                        .filter(pattern -> !username.equals("ppid") || !pattern.startsWith("/meja/ppid"))
                        .filter(pattern -> !username.equals("inspektorat") || !pattern.startsWith("/meja/integritas")))
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(pages.get()
                                .uri(filled(pattern, "TKR-2026-000001"))
                                .cookie(session))
                        .as(pattern)
                        .hasStatus4xxClientError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "' OR 1=1 --", "TKR-2026-999999", "%00", "٣", "9999999999999999999999"})
    void nothingInAnAddressIsAFailureOfOurs(String junk) {
        Cookie[] loket = signIn(pages, "loket");
        for (String pattern : patterns(RequestMethod.GET)) {
            int status = pages.get()
                    .uri(
                            filled(pattern, "{junk}"),
                            Stream.generate(() -> junk).limit(4).toArray())
                    .param("sesudah", junk)
                    .param("cari", junk)
                    .param("nomor", junk)
                    .cookie(loket)
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as("%s with %s", pattern, junk).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "9999999999999999999999"})
    void nothingInAFormIsAFailureOfOurs(String junk) {
        Cookie[] loket = signIn(pages, "loket");
        for (String pattern : patterns(RequestMethod.POST)) {
            int status = pages.post()
                    .uri(filled(pattern, "TKR-2026-999999"))
                    .param("versi", junk)
                    .param("kunci", junk)
                    .param("tindakan", junk)
                    .param("kode", junk)
                    .with(csrf())
                    .cookie(loket)
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as("%s with %s", pattern, junk).isLessThan(500);
        }
    }

    private Set<String> patterns(@Nullable RequestMethod method) {
        return new Routes(mapping).patterns(method);
    }

    private static boolean begins(String pattern, List<String> places) {
        return places.stream()
                .anyMatch(place -> pattern.equals(place) || (place.length() > 1 && pattern.startsWith(place + "/")));
    }

    private static String filled(String pattern, String value) {
        return pattern.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(value));
    }
}
