package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.Production;
import id.pendapa.testing.SettableClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another kecamatan begins with nothing but the link of its first start: all is entered in the settings, by hand, in a
 * browser, until its first letter is signed and anybody can check it. Production refuses the serial 0000 of invented
 * people; nobody here lives.
 */
class NewOfficeJourneyTests {

    private static final String PASSWORD = "kuda biru makan soto";
    private static final Pattern LINK_CODE = Pattern.compile("[2-9A-Z]{20}");
    private static final Pattern LETTER_CODE = Pattern.compile("[2-9A-Z]{16}");
    private static final LocalDate TODAY = LocalDate.ofInstant(SettableClock.START, ZoneId.of("Asia/Jakarta"));
    private static final String[] LIKE_THE_EXAMPLE = {
        "Kode wilayah, awalan nomor", "Alamat atau telepon kantor", "Jam kerja yang berlaku masih contoh"
    };
    private static final Map<String, String> STAFF = new LinkedHashMap<>();

    static {
        STAFF.put("camat.uji", "Camat Bergas (Kecamatan Bergas)");
        STAFF.put("sekcam.uji", "Sekretaris Kecamatan (Sekretariat)");
        STAFF.put("kasi.uji", "Kepala Seksi Pelayanan (Seksi Pelayanan)");
        STAFF.put("loket.uji", "Petugas Loket 1 (Seksi Pelayanan)");
    }

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void anOfficeIsSetUpFromNothingAndItsFirstLetterIsSigned() {
        try (Production office = Production.start(folder.resolve("data"));
                Browser browser = Browser.at(office.port())) {
            Hall hall = new Hall(browser, PASSWORD);
            Hands admin = firstAdministrator(browser, hall, office.setupCode());
            assertThat(missing(admin)).contains(LIKE_THE_EXAMPLE);
            territory(admin);
            profile(admin);
            staff(admin, browser);
            hours(admin);
            series(admin);
            adoptTheService(hall);
            assertThat(missing(admin)).doesNotContain(LIKE_THE_EXAMPLE).contains("Lambang daerah", "Jabatan kosong");
            letterOfACitizen(browser, hall);
        }
    }

    private static Hands firstAdministrator(Browser browser, Hall hall, String code) {
        Page page = browser.visitor(Browser.DESK);
        page.navigate("/pasang/" + code);
        Hands admin = new Hands(page, false);
        admin.fillAll(Map.of("nama", "Sari Uji", "akun", "sari.uji", "nik", "3322095708900001"));
        setPassword(admin, "Buat administrator");
        page.context().close();
        return hall.signIn("sari.uji");
    }

    private static void setPassword(Hands hands, String button) {
        hands.fill("sandi", PASSWORD);
        hands.fill("sandi-lagi", PASSWORD);
        hands.press(button);
    }

    /** What the settings say is still missing. */
    private static String missing(Hands admin) {
        admin.page().navigate("/pengaturan");
        return admin.page().locator("main ul").first().innerText();
    }

    private static void open(Hands admin, String way) {
        admin.page().navigate("/pengaturan");
        admin.page().locator("main ul").last().getByText(way).click();
    }

    private static void territory(Hands admin) {
        open(admin, "Wilayah");
        admin.fill("kode", "33.22.09");
        admin.fill("awalan", "BRG");
        admin.fill("kelurahan", "33.22.09.1001 Bergas Uji\n33.22.09.1002 Karang Contoh");
        admin.press("Lihat dahulu");
        assertThat(admin.page().locator("main").innerText()).contains("33.22.09.1001 Bergas Uji", "Belum disimpan");
        admin.press("Simpan");
    }

    private static void profile(Hands admin) {
        open(admin, "Profil kantor");
        admin.fill("kecamatan", "Kecamatan Bergas");
        admin.fill("kota", "Kabupaten Semarang");
        admin.fill("alamat", "Jalan Uji 1, Bergas 50552");
        admin.fill("telepon", "0298 000001");
        admin.press("Simpan");
        assertThat(admin.page().locator("main").innerText()).contains("PEMERINTAH KABUPATEN SEMARANG", "BERGAS");
    }

    private static void staff(Hands admin, Browser browser) {
        open(admin, "Jabatan");
        admin.page().locator("form[action='/pengaturan/jabatan'] button").click();
        int serial = 1;
        for (Map.Entry<String, String> one : STAFF.entrySet()) {
            open(admin, "Akun petugas");
            admin.fill("nama", "Uji " + one.getKey().split("\\.", -1)[0]);
            admin.select("jabatan", one.getValue());
            admin.fill("akun", one.getKey());
            admin.fill("nik", "332209170890000" + serial++);
            admin.press("Buat akun");
            String link = admin.page().locator(".pendapa-code").innerText();
            Page page = browser.visitor(Browser.PHONE);
            page.navigate("/sandi/" + Hall.find(LINK_CODE, link));
            setPassword(new Hands(page, false), "Pasang kata sandi");
            page.context().close();
        }
    }

    private static void hours(Hands admin) {
        open(admin, "Jam kerja");
        admin.fill("nama", "Jam kerja kantor");
        date(admin, TODAY);
        admin.fill("dasar", "Keputusan Bupati Uji 1");
        for (int day = 1; day <= 5; day++) {
            admin.fill("hari-" + day, "07.30–12.00, 13.00–16.00");
        }
        admin.press("Lihat akibatnya");
        admin.page().waitForURL("**/pengaturan/jam/periksa");
        admin.press("Berlakukan jam kerja ini");
        admin.page().waitForURL("**/pengaturan/jam");
    }

    private static void date(Hands hands, LocalDate day) {
        hands.fill("mulai-hari", Integer.toString(day.getDayOfMonth()));
        hands.fill("mulai-bulan", Integer.toString(day.getMonthValue()));
        hands.fill("mulai-tahun", Integer.toString(day.getYear()));
    }

    private static void series(Hands admin) {
        open(admin, "Nomor surat");
        admin.page().locator("main a[href^='/pengaturan/nomor/']").first().click();
        admin.fill("unit", "BRG");
        date(admin, TODAY);
        admin.fill("dasar", "Keputusan Camat Uji 2");
        admin.page().locator("main form button.govuk-button").first().click();
        admin.page().waitForURL("**/pengaturan/nomor");
    }

    /** One officer corrects the card, the Camat approves it. */
    private static void adoptTheService(Hall hall) {
        Hands admin = hall.signIn("sari.uji");
        admin.page().navigate("/pengaturan/layanan/UMUM");
        admin.unfold("Standar pelayanan");
        for (Locator field :
                admin.page().locator("main textarea, main input.govuk-input").all()) {
            field.fill(field.inputValue().replace("Contoh: ", ""));
        }
        admin.fill("siapa", "Warga Kecamatan Bergas");
        admin.fill("lama", "1 hari kerja");
        admin.tick("sah");
        admin.fill("alasan", "Standar pelayanan kantor");
        admin.press("Ajukan perubahan");
        assertThat(admin.page().locator("main").innerText()).contains("Warga Kecamatan Bergas");
        Hands camat = hall.signIn("camat.uji");
        camat.page().navigate("/pengaturan/layanan");
        camat.page().locator("main a[href*='/usulan/']").first().click();
        camat.page().locator("form[action$='/setujui'] button").click();
        camat.page().navigate("/layanan/UMUM");
        assertThat(camat.page().locator("main").innerText()).contains("Warga Kecamatan Bergas");
    }

    private static void letterOfACitizen(Browser browser, Hall hall) {
        Ticket ticket = apply(hall, new Hands(browser.visitor(Browser.PHONE), false));
        assertThat(ticket.number()).isEqualTo("BRG-" + TODAY.getYear() + "-000001");
        Hands counter = hall.take("loket.uji", ticket.number());
        counter.press("Nyatakan lengkap");
        hall.verify("kasi.uji", ticket.number(), 3, true);
        Hands sekcam = hall.take("sekcam.uji", ticket.number());
        sekcam.press("Paraf dan ajukan tanda tangan");
        Page clerk = counter.page();
        clerk.navigate("/tanda-tangan/pena");
        String code = Hall.find(
                LETTER_CODE,
                clerk.locator("main a[href*='/tanda-tangan/pena/']").first().getAttribute("href"));
        assertThat(Pen.scan(clerk, code))
                .contains("PEMERINTAH KABUPATEN SEMARANG", "CAMAT BERGAS", "Uji camat", "/BRG/")
                .doesNotContain("Tingkir", "TINGKIR", "Kota Salatiga", "SALATIGA");
        Page stranger = browser.visitor(Browser.PHONE);
        stranger.navigate("/verifikasi/" + code);
        assertThat(stranger.locator("main").innerText()).contains("SURAT KETERANGAN", "Camat Bergas");
    }

    private static Ticket apply(Hall hall, Hands citizen) {
        citizen.page().navigate("/layanan/UMUM");
        citizen.press("Mulai mengajukan");
        hall.answerPerson(citizen, "pemohon", "Nur'aini", "3322095708900002", "1990", "P");
        hall.next(citizen);
        citizen.fill("nomorKk", "3322090101150000");
        hall.next(citizen);
        citizen.fill("alamat", "Jalan Contoh Nomor 12");
        citizen.select("wilayah-kelurahan", "Karang Contoh");
        citizen.fill("wilayah-rt", "3");
        citizen.fill("wilayah-rw", "2");
        hall.next(citizen);
        hall.next(citizen);
        citizen.fill("keperluan", "Melamar pekerjaan di toko");
        hall.next(citizen);
        hall.bringPaper(citizen, "fotoKtp");
        hall.bringPaper(citizen, "fotoKk");
        hall.next(citizen);
        citizen.tick("benar");
        hall.next(citizen);
        citizen.press("Kirim permohonan");
        return hall.readReceipt(citizen.page());
    }
}
