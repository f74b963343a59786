package id.pendapa.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The phone or PC that unlocks passkeys for Chromium: built in, with finger or PIN, keeping what it made. */
public final class VirtualKey {

    private final CDPSession browser;
    private final String id;

    private VirtualKey(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    /** One that belongs to this page alone. */
    public static VirtualKey at(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        JsonObject made = new JsonObject();
        made.add("options", kind);
        return new VirtualKey(
                browser,
                browser.send("WebAuthn.addVirtualAuthenticator", made)
                        .get("authenticatorId")
                        .getAsString());
    }

    private JsonObject self() {
        JsonObject self = new JsonObject();
        self.addProperty("authenticatorId", id);
        return self;
    }

    /** What it keeps. */
    public JsonArray kept() {
        return browser.send("WebAuthn.getCredentials", self()).getAsJsonArray("credentials");
    }

    /** Keeps what another one made, as a phone does that is carried to another PC. */
    public VirtualKey keep(JsonArray made) {
        for (JsonElement one : made) {
            JsonObject added = self();
            added.add("credential", one);
            browser.send("WebAuthn.addCredential", added);
        }
        return this;
    }

    /** Whether finger or PIN is right from now on. */
    public void unlocks(boolean right) {
        JsonObject set = self();
        set.addProperty("isUserVerified", right);
        browser.send("WebAuthn.setUserVerified", set);
    }
}
