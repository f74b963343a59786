/**
 * Five-minute lessons: what an officer needs to know of their screens and duties, where they are stuck. The office writes
 * them in Markdown, another person publishes them, and whoever answers the check at the end has learned one. It knows
 * nothing of requests and keeps no marks: a wrong answer is explained and forgotten.
 */
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {"shared", "platform", "platform :: *", "office", "accounts", "files"})
@NullMarked
package id.pendapa.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
