/**
 * Who may come in and what they may do: staff accounts, sign-in, duties of positions and the reviewed permission table.
 * It does not know requests or letters.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "platform", "platform :: *", "ledger", "office"})
@NullMarked
package id.pendapa.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
