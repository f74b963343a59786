/**
 * The invented life of the example office: what its people asked for since January 2026, and how its officers dealt with
 * it, made on the first start by the code that makes everything, at the times that it tells of. It is there to try the
 * product out and to show figures over months; nothing of it exists in an office that is real.
 */
@ApplicationModule(
        displayName = "Example",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "office",
            "catalogue",
            "requests",
            "requests :: draft",
            "requests :: flow",
            "requests :: facts",
            "letters",
            "survey",
            "survey :: book",
            "complaints",
            "complaints :: register",
            "performance",
            "performance :: figures",
            "performance :: initiatives",
            "performance :: costs"
        })
@NullMarked
package id.pendapa.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
