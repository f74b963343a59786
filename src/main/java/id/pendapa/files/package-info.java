/**
 * Uploads and stored documents: checked by content, cleaned, encrypted, kept, served safely. What a file means is known
 * only to the module that stored it.
 */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"shared", "platform", "platform :: *", "ledger"})
@NullMarked
package id.pendapa.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
