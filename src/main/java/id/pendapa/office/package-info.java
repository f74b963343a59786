/**
 * The office as data: profile, kelurahan, units, positions with their incumbents and delegation, opening hours, holidays
 * and the working calendar. It does not know accounts or sign-in.
 */
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {"shared", "platform", "platform :: *", "ledger"})
@NullMarked
package id.pendapa.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
