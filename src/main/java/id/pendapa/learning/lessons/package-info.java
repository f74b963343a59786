/** Lessons: how they are written, published by a second person, read, and who has learned them. */
@NamedInterface("lessons")
@NullMarked
package id.pendapa.learning.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
