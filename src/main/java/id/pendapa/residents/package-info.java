/**
 * The population register of the office, where it has a right to one: persons, families, what happened to them, files that
 * are taken in, and look-ups that are bound to a purpose. Every service works while it is empty or closed.
 */
@ApplicationModule(
        displayName = "Residents",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "office",
            "accounts",
            "privacy",
            "files",
            "notifications"
        })
@NullMarked
package id.pendapa.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
