/**
 * What the office tells the people: guides, news, answered questions and notices, the search over all that is public, and
 * the feeds. It counts whether a text helped, never who read it.
 */
@ApplicationModule(
        displayName = "Outreach",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "office",
            "accounts",
            "files",
            "files :: pictures",
            "notifications",
            "requests"
        })
@NullMarked
package id.pendapa.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
