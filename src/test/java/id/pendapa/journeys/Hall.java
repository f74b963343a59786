package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.VirtualKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of a journey, and what they do again and again. All are invented. */
final class Hall {

    static final String PASSWORD = "pendapa-contoh";
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{6}");
    private static final Pattern SECRET = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

    private final Browser browser;
    private final Map<String, JsonArray> keys = new HashMap<>();
    private final String password;

    /** The example office, where all officers have the same password. */
    Hall(Browser browser) {
        this(browser, PASSWORD);
    }

    Hall(Browser browser, String password) {
        this.browser = browser;
        this.password = password;
    }

    /** Number and secret code as they stand on a receipt. */
    record Ticket(String number, String secret) {}

    void answerPerson(Hands hands, String key, String name, String nik, String year, String sex) {
        hands.fill(key + "-nama", name);
        hands.fill(key + "-nik", nik);
        hands.fill(key + "-tempat", "Salatiga");
        hands.fill(key + "-hari", "17");
        hands.fill(key + "-bulan", "8");
        hands.fill(key + "-tahun", year);
        hands.choose(key + "-jk", sex);
        hands.fill(key + "-pekerjaan", "Pedagang");
    }

    void answerHome(Hands hands) {
        hands.fill("alamat", "Jalan Contoh Nomor 12");
        hands.select("wilayah-kelurahan", "Kutowinangun Lor");
        hands.fill("wilayah-rt", "3");
        hands.fill("wilayah-rw", "2");
    }

    void next(Hands hands) {
        hands.press("Simpan dan lanjutkan");
    }

    void bringPaper(Hands hands, String key) {
        hands.tick(key + "-kertas");
        next(hands);
    }

    Ticket readReceipt(Page page) {
        assertThat(page.locator("h1").textContent()).contains("Permohonan diterima");
        String text = page.locator("main").innerText();
        return new Ticket(find(NUMBER, text), find(SECRET, text));
    }

    static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group();
    }

    private static boolean isInside(String url) {
        return url.endsWith("/meja") || url.endsWith("/akun") || url.endsWith("/kunci-sandi");
    }

    /** Somebody else with a phone. */
    Page visitor() {
        return browser.visitor(Browser.PHONE);
    }

    /** With the password, and with the officer's own phone where a duty asks for a passkey. */
    Hands signIn(String username) {
        Page page = browser.visitor(Browser.DESK);
        page.navigate("/masuk");
        page.locator("#nama").fill(username);
        page.locator("#sandi").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(Hall::isInside);
        if (page.url().endsWith("/kunci-sandi")) {
            VirtualKey phone = VirtualKey.at(page).keep(keys.getOrDefault(username, new JsonArray()));
            page.locator("[data-kunci-sandi] button").click();
            page.waitForURL(url -> isInside(url) && !url.endsWith("/kunci-sandi"));
            keys.put(username, phone.kept());
        }
        return new Hands(page, false);
    }

    /** Opens a request at the desk and takes it, if it is not taken yet. */
    Hands take(String username, String number) {
        Hands officer = signIn(username);
        officer.page().navigate("/meja/" + number);
        Locator reason = officer.page().locator("#alasan");
        if (reason.count() > 0) {
            reason.fill("Pemohon menunggu di loket");
        }
        officer.press("Ambil permohonan ini");
        return officer;
    }

    void verify(String username, String number, int lines, boolean identity) {
        Hands officer = take(username, number);
        for (int line = 0; line < lines; line++) {
            officer.tick("setujui-verifikasi-periksa-" + line);
        }
        if (identity) {
            officer.choose("setujui-verifikasi-identitas", "KTP_ASLI");
        }
        officer.page().locator(".pendapa-next button[type=submit]").first().click();
        officer.page().context().close();
    }

    void initial(String number) {
        Hands sekcam = take("sekcam", number);
        sekcam.press("Paraf dan ajukan tanda tangan");
        sekcam.page().context().close();
    }

    /** Signs the only letter that waits for this officer. */
    void sign(String username) {
        Hands signer = signIn(username);
        signer.page().navigate("/tanda-tangan");
        signer.page().locator("main a[href^='/tanda-tangan/']").first().click();
        signer.page()
                .locator("form[action$='/tandatangani'] input[type=password]")
                .fill(password);
        signer.page().locator("form[action$='/tandatangani'] button").click();
        signer.page().waitForURL("**/tanda-tangan?selesai=*");
        signer.page().context().close();
    }

    /** Follows a request as its applicant does who knows number, code and birth date. */
    void follow(Hands citizen, Ticket ticket) {
        citizen.page().navigate("/cek");
        citizen.fill("nomor", ticket.number());
        citizen.fill("kode", ticket.secret());
        citizen.press("Buka permohonan");
        if (citizen.page().locator("[name='lahir-hari']").count() > 0) {
            citizen.fill("lahir-hari", "17");
            citizen.fill("lahir-bulan", "8");
            citizen.fill("lahir-tahun", "1990");
            citizen.press("Buka semua isi");
        }
    }

    /** Downloads all letters on the page and looks at the signature of each as Poppler does. */
    List<String> downloadLetters(Page page) {
        return page.locator("a[href*='/surat/']").all().stream()
                .map(link -> letter(page, link.getAttribute("href")))
                .toList();
    }

    private static String letter(Page page, String address) {
        APIResponse answer = page.context().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        try {
            Path file = Files.createTempFile("surat", ".pdf");
            Files.write(file, answer.body());
            assertThat(run("pdfsig", file.toString())).contains("Signature is Valid");
            return run("pdftotext", "-layout", file.toString(), "-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }
}
