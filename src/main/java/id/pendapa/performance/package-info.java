/**
 * What the office is measured by: figures counted in the transaction of each fact and added up by month, the targets that
 * the Camat sets, and the board. It counts requests and complaints, never persons.
 */
@ApplicationModule(
        displayName = "Performance",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "office",
            "accounts",
            "catalogue",
            "requests",
            "requests :: facts",
            "complaints",
            "survey",
            "files",
            "notifications"
        })
@NullMarked
package id.pendapa.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
