/** What the pages of every module are built with: shell, words, components and layouts. */
@NamedInterface("page")
@NullMarked
package id.pendapa.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
