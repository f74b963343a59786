/**
 * Remembers who did what and who saw whose data: one canonical, salted row in the transaction of the act itself. It
 * never decides whether an act is allowed.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared", "platform", "platform :: *"})
@NullMarked
package id.pendapa.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
