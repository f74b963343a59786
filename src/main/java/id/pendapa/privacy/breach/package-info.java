/**
 * Failures of the protection of personal data (UU 27/2022 Ps. 46): what happened, whom it affects by the log of sights, and
 * telling them and the agency within 3 x 24 hours.
 */
@NullMarked
package id.pendapa.privacy.breach;

import org.jspecify.annotations.NullMarked;
