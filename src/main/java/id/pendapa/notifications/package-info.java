/**
 * Messages to citizens and staff: templates, channels and the life of each delivery. No personal data in a text, only a
 * number and a link.
 */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"shared", "platform", "platform :: *", "ledger", "ledger :: proof", "files", "office"})
@NullMarked
package id.pendapa.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
