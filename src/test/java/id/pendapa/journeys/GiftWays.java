package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What is done again and again with reported gifts. */
final class GiftWays {

    private GiftWays() {}

    /** Fills the form in for a parcel of 12 November 2026. */
    static void report(Hands officer, String manner, String relation, String value) {
        officer.choose("cara", manner);
        officer.fill("barang", "Parsel buah");
        officer.choose("jenis", "GOODS");
        officer.fill("nilai", value);
        officer.choose("pasti", "kira");
        officer.fill("pemberi", "Pemberi Uji");
        officer.choose("hubungan", relation);
        officer.choose("acara", "WORK");
        day(officer, "12", "11", "2026");
        officer.fill("tempat", "Loket");
        officer.page().locator("[name='foto']").setInputFiles(Path.of("docs/pictures/card-360.png"));
    }

    static void day(Hands officer, String day, String month, String year) {
        officer.fill("tanggal-hari", day);
        officer.fill("tanggal-bulan", month);
        officer.fill("tanggal-tahun", year);
    }

    /** Passes the open report on to the KPK, notes that it goes to the state, and hands it over. */
    static void settle(Hands upg) {
        Page page = upg.page();
        if (page.locator("[name='tiket']:visible").count() == 0) {
            upg.unfold("Catat penerusan ke KPK");
        }
        upg.fill("tiket", "KPK-2026/0012");
        in(page, "PASS", "25", "11", "2026");
        upg.press("Catat penerusan ke KPK");
        upg.unfold("Catat putusan");
        upg.choose("pemutus", "KPK");
        upg.choose("putusan", "NEGARA");
        in(page, "DECIDE", "25", "11", "2026");
        upg.press("Catat putusan");
        upg.unfold("Catat serah terima");
        upg.fill("kepada", "Kas negara");
        in(page, "HAND_OVER", "25", "11", "2026");
        upg.fill("bukti", "BA 7/2026");
        upg.press("Catat serah terima");
    }

    /** The day in the form of one step. */
    private static void in(Page page, String step, String day, String month, String year) {
        String form = "form:has([name='langkah'][value='" + step + "']) ";
        page.locator(form + "[name='tanggal-hari']").fill(day);
        page.locator(form + "[name='tanggal-bulan']").fill(month);
        page.locator(form + "[name='tanggal-tahun']").fill(year);
    }
}
