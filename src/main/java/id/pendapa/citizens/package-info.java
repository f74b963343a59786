/**
 * Accounts of citizens: never needed, for those who come again. An account is opened by a code to a telephone number or an
 * e-mail address; it holds no name, only addresses, signed-in browsers and which requests are in it.
 */
@ApplicationModule(
        displayName = "Citizens",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "ledger",
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
