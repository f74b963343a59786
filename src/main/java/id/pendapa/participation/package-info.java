/**
 * What people propose and what becomes of it: ideas of the staff and proposals of residents, each answered with a yes, an
 * owner and a day, or with a reasoned no. Complaints are not here, nor what the leadership decides by itself.
 */
@ApplicationModule(
        displayName = "Participation",
        allowedDependencies = {"shared", "platform", "platform :: *", "office", "accounts", "citizens"})
@NullMarked
package id.pendapa.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
