/** Initiatives: what the office does to move an indicator, whose it is, by when, and what the indicator did. */
@NamedInterface("initiatives")
@NullMarked
package id.pendapa.performance.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
