package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** The Camat looks through the accounts and says of one that it must change. */
final class ReviewWalk {

    private static final String ADDRESS = "/pengaturan/tinjauan-akses";

    private final Hall hall;
    private final Looks look;

    ReviewWalk(Hall hall, Looks look) {
        this.hall = hall;
        this.look = look;
    }

    void through() {
        Hands camat = hall.signIn("camat");
        Page page = camat.page();
        page.navigate(ADDRESS);
        look.at(page, "tinjauan-akses");
        page.locator("main a", new Page.LocatorOptions().setHasText("Contoh Empatbelas"))
                .click();
        look.at(page, "tinjauan-satu");
        camat.press("Simpan tinjauan");
        look.at(page, "tinjauan-salah");
        page.locator("[name='putusan'][value='CHANGE']").check();
        camat.fill("catatan", "Inspektorat sudah berganti orang");
        camat.press("Simpan tinjauan");
        look.at(page, "tinjauan-sebagian");
    }
}
