/**
 * Whistle-blowing and gratification: reports that only the contact of the Inspektorat and their reporters can read, and the
 * register of gifts. It does not keep complaints that the office itself works on, and it tells nobody who reported.
 */
@ApplicationModule(
        displayName = "Integrity",
        allowedDependencies = {"shared", "platform", "platform :: *", "ledger", "office", "accounts", "files"})
@NullMarked
package id.pendapa.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
