/** Duties that ask for lessons: which, how long an officer has, and who lacks what. */
@NullMarked
package id.pendapa.learning.duties;

import org.jspecify.annotations.NullMarked;
