/** Keys of an installation and what is encrypted with them: fields, files, blind indexes. */
@NullMarked
package id.pendapa.platform.keys;

import org.jspecify.annotations.NullMarked;
