package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** What is done again and again with requests for information. */
final class PpidWays {

    private PpidWays() {}

    /** Asks, and stands where the register may answer already or on the receipt. */
    static void ask(Hands citizen, String wanted) {
        citizen.page().navigate("/ppid/minta");
        citizen.fill("informasi", wanted);
        citizen.fill("tujuan", "Penelitian");
        citizen.choose("cara", "COPY");
        citizen.choose("pemohon", "PERSON");
        citizen.fill("nama", "Pemohon Uji");
        citizen.fill("kontak", "pemohon@contoh.example");
        citizen.press("Kirim permintaan");
    }

    /** Registers and refuses the open request. */
    static void refuse(Hands officer) {
        Page page = officer.page();
        officer.unfold("Catat");
        officer.press("Catat");
        officer.unfold("Jawab");
        officer.select("hasil", "ditolak");
        officer.select("alasan", "Pasal 17 huruf a UU 14/2008: Dapat menghambat penegakan hukum");
        page.locator("#konsekuensi").fill("Pemeriksaan yang berjalan terganggu");
        page.locator("#pesan-answer").fill("Belum dapat kami berikan");
        officer.press("Jawab");
    }
}
