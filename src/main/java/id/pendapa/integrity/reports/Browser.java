package id.pendapa.integrity.reports;

/**
 * A signed-in browser.
 *
 * @param account name of the account
 * @param session id of its session
 */
public record Browser(String account, String session) {

    @Override
    public String toString() {
        return "Browser[" + account + "]";
    }
}
