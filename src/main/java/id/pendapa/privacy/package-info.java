/**
 * What people may know and demand about their data: who saw them, and questions to the data-protection officer,
 * and what they demand about their data. It keeps
 * no data of requests; {@code requests} tells it who is the applicant and what belongs to a request.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "office",
            "accounts",
            "catalogue",
            "files"
        })
@NullMarked
package id.pendapa.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
