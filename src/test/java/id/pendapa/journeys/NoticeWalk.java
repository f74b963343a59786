package id.pendapa.journeys;

import com.microsoft.playwright.Page;

/** What somebody with a telephone reads about their data, before and long after they applied. */
final class NoticeWalk {

    private final Looks look;

    NoticeWalk(Looks look) {
        this.look = look;
    }

    void through(Hands citizen) {
        Page page = citizen.page();
        for (String[] one : new String[][] {
            {"/layanan/WARIS/data", "layanan-data"},
            {"/layanan/SKTM/data?versi=2&saat=1", "layanan-data-lama"}
        }) {
            page.navigate(one[0]);
            look.at(page, one[1]);
        }
    }
}
