/**
 * Complaints and aspirations: told in a minute without an account, answered within days that the office has written down,
 * and not over before the reporter had a say. It does not keep reports of corruption that need secrecy from everybody in the
 * office, and it answers no requests for public information.
 */
@ApplicationModule(
        displayName = "Complaints",
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
package id.pendapa.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
