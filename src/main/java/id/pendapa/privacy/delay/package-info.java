/**
 * Rules by which some sights of personal data are shown to the citizen only later, for example those of a running
 * examination. A sight is never dropped: that it is held back, why and until when, is told at once.
 */
@NullMarked
package id.pendapa.privacy.delay;

import org.jspecify.annotations.NullMarked;
