/** Trainings that officers had elsewhere: written down by themselves, confirmed by a second person. */
@NullMarked
package id.pendapa.learning.outside;

import org.jspecify.annotations.NullMarked;
