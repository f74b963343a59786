package id.pendapa.requests.web;

import id.pendapa.platform.page.OwnCookie;
import java.time.Duration;

/**
 * The two cookies of a citizen's journey: {@code draf} binds drafts to this browser, {@code cek} remembers for half an
 * hour that number and code were right.
 */
final class BrowserCookies {

    static final OwnCookie DRAFT = new OwnCookie("draf", Duration.ofDays(30));
    static final OwnCookie CHECK = new OwnCookie("cek", Duration.ofMinutes(30));

    private BrowserCookies() {}
}
