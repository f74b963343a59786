/**
 * The practice office: situations of the counter and the desk to try without harm. Each officer practises in an office of
 * their own, with people who do not exist; what they did is read in its log, and told kindly. Nothing of it is kept.
 */
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"shared", "platform", "platform :: *", "office", "ledger", "example"})
@NullMarked
package id.pendapa.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
