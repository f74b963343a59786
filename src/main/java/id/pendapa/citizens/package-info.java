/**
 * Accounts of citizens: never needed, for those who come again. An account is opened by a code to a telephone number or an
 * e-mail address; it holds addresses, signed-in
 * browsers and which requests are in it, and a name only where its holder showed the KTP.
 */
@ApplicationModule(
        displayName = "Citizens",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
            "accounts",
            "office",
            "notifications",
            "privacy",
            "requests",
            "catalogue"
        })
@NullMarked
package id.pendapa.citizens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
