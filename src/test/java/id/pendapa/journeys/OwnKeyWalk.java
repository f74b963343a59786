package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.testing.VirtualKey;

/** A citizen makes a passkey, looks at the other ways in, and shows the KTP at the counter. */
final class OwnKeyWalk {

    private static final String NIK = "3373021708850000";

    private final Hall hall;
    private final Looks look;

    OwnKeyWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Page page) {
        VirtualKey.at(page);
        page.navigate("/saya/akun/kunci-sandi");
        look.at(page, "saya-kunci-kosong");
        page.locator("#nama").fill("n".repeat(61));
        make(page);
        page.waitForSelector(".govuk-error-summary");
        look.at(page, "saya-kunci-salah");
        page.locator("#nama").fill("HP ibu");
        make(page);
        page.waitForSelector("summary");
        look.at(page, "saya-kunci");
        page.navigate("/saya/akun/identitas");
        look.at(page, "saya-identitas");
        tie(page, hall.signIn("loket"));
        new OwnDataWalk(hall, look).through(page);
        represented(page);
        setAside(page);
    }

    private static void make(Page page) {
        page.locator("[data-kunci-sandi] button").click();
    }

    private void tie(Page page, Hands officer) {
        page.navigate("/saya/akun/diri");
        look.at(page, "saya-diri-kosong");
        page.locator("form[action$='/diri/kode'] button").click();
        look.at(page, "saya-diri-kode");
        officer.page().navigate("/meja/akun-warga");
        look.at(officer.page(), "akun-warga");
        officer.press("Ikat akun ini");
        look.at(officer.page(), "akun-warga-salah");
        officer.fill("kode", page.locator(".pendapa-code").innerText());
        officer.fill("nik", NIK);
        officer.fill("nik-lagi", NIK);
        officer.fill("nama", "Budi Contoh");
        officer.page().locator("[name='ktp']").check();
        officer.press("Ikat akun ini");
        look.at(officer.page(), "akun-warga-terikat");
        page.navigate("/saya/akun/diri");
        look.at(page, "saya-diri");
        page.navigate("/saya");
        look.at(page, "saya-terikat");
    }

    private void setAside(Page page) {
        page.navigate("/layanan/UMUM");
        page.locator("form[action$='/mulai'] button").click();
        page.navigate(page.url().replaceFirst("(/permohonan/[^/]+).*", "$1/simpan"));
        look.at(page, "simpan-di-akun");
        page.locator("form[action$='/simpan/akun'] button").click();
        look.at(page, "saya-isian");
    }

    private void represented(Page page) {
        page.navigate("/saya/wakil");
        look.at(page, "saya-wakil-kosong");
        page.locator("form[action='/saya/wakil'] button").click();
        look.at(page, "saya-wakil-salah");
        page.locator("[name='lama'][value='6']").check();
        page.locator("form[action='/saya/wakil'] button").click();
        look.at(page, "saya-wakil-kode");
        Page child = hall.visitor();
        CitizenSignInJourneyTests.byCode(child, "anak@contoh.example");
        child.navigate("/saya/wakil");
        child.locator("#kode").fill(page.locator(".pendapa-code").innerText());
        child.locator("form[action$='/terima'] button").click();
        look.at(child, "saya-wakil-untuk");
        child.locator("main li a").click();
        look.at(child, "saya-wakil-permohonan");
        child.locator("main li a").first().click();
        look.only(child, "cek-sebagai-wakil"); // Two SQL more: who is signed in, and for whom they act.
        page.navigate("/saya/wakil");
        look.at(page, "saya-wakil");
    }
}
