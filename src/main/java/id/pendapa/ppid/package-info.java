/**
 * Public information: what the office answers before one asks, and requests for the rest, with their days, refusals and
 * objections. It keeps no documents: an item is a text or leads to where it lies. Complaints are another module's.
 */
@ApplicationModule(
        displayName = "Public information",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "office",
            "accounts",
            "files",
            "notifications",
            "requests"
        })
@NullMarked
package id.pendapa.ppid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
