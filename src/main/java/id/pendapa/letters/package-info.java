/**
 * Letters of the office: number register, templates, PDF, signing, verification. It decides nothing about a request; it
 * tells {@code requests} when a letter is signed.
 */
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "ledger :: proof",
            "office",
            "accounts",
            "files",
            "notifications",
            "catalogue",
            "requests"
        })
@NullMarked
package id.pendapa.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
