/**
 * The services of the office as versioned data: card, questions, rules, flow, letters and sample citizens. It holds no
 * request and no answer of a citizen.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"shared", "platform", "platform :: *", "ledger", "office"})
@NullMarked
package id.pendapa.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
