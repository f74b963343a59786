/**
 * The combined pages and nothing else: start, desk, settings. They are filled by panels that modules contribute.
 */
@ApplicationModule(
        displayName = "Hall",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "office",
            "accounts",
            "files",
            "notifications",
            "catalogue",
            "requests",
            "letters"
        })
@NullMarked
package id.pendapa.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
