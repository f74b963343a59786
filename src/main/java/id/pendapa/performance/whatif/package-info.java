/** What would happen with other staffing: a small simulation of the office, fed by its own history. */
@NullMarked
package id.pendapa.performance.whatif;

import org.jspecify.annotations.NullMarked;
