package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** A citizen looks at all that is held about them, says what is wrong, and the granted correction is carried out. */
final class OwnDataWalk {

    private final Hall hall;
    private final Looks look;

    OwnDataWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through(Page page) {
        page.navigate("/saya/data");
        look.at(page, "saya-data");
        page.locator("main a[href*='/hak?data=']").first().click();
        look.only(page, "saya-data-perbaiki"); // Two SQL more: who is signed in, and what is in the account.
        press(page, "Kirim permintaan");
        look.only(page, "saya-data-perbaiki-salah");
        page.locator("#uraian").fill("Di KTP lain");
        press(page, "Kirim permintaan");
        look.only(page, "saya-data-perbaiki-terkirim");
        desk(hall.signIn("ppdp"));
        page.navigate("/saya/data");
        look.at(page, "saya-data-diperbaiki");
    }

    private void desk(Hands officer) {
        Page page = officer.page();
        page.navigate("/pelindungan/permintaan");
        page.locator("main li a").first().click();
        look.at(page, "permintaan-perbaikan");
        page.locator("[name='putusan'][value='GRANTED']").check();
        officer.fill("alasan", "Sesuai KTP.");
        officer.press("Kirim jawaban");
        look.at(page, "permintaan-perbaikan-dikabulkan");
        page.locator("main a[href$='/terapkan']").click();
        look.at(page, "permintaan-terapkan");
        page.locator("main form[action$='/terapkan'] button").click();
        look.at(page, "permintaan-diterapkan");
    }

    private static void press(Page page, String text) {
        page.locator("button", new Page.LocatorOptions().setHasText(text)).click();
    }
}
