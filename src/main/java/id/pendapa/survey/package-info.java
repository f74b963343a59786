/**
 * The survey of public satisfaction (SKM, PermenPANRB 14/2017): invitations to those whose request ended, answers that
 * nobody can lead back to a person, the index, what the office does about it, and its publication.
 */
@ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {
            "shared",
            "platform",
            "platform :: *",
            "office",
            "accounts",
            "catalogue",
            "files",
            "requests"
        })
@NullMarked
package id.pendapa.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
