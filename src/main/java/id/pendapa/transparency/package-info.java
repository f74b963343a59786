/**
 * What the office promises in public: the standard of each service, the promise to keep them (maklumat), and the list of
 * evidence for those who judge offices; and how the office keeps it: the figures of its leaders for everybody, and open data. It reads what modules below tell; nothing here is counted as a score.
 */
@ApplicationModule(
        displayName = "Transparency",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "office",
            "files",
            "catalogue",
            "survey :: book",
            "performance :: figures",
            "performance :: initiatives",
            "performance :: meetings",
            "performance :: words"
        })
@NullMarked
package id.pendapa.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
