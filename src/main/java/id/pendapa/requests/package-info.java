/**
 * A citizen's request from the first answer to the hand-over: drafts, submission, the desk, the clock. Letters are made
 * by another module behind {@code LetterOfRequest}.
 */
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "ledger :: proof",
            "office",
            "accounts",
            "privacy",
            "files",
            "notifications",
            "catalogue"
        })
@NullMarked
package id.pendapa.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
