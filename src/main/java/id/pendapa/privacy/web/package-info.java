/** Pages about people's data. */
@NullMarked
package id.pendapa.privacy.web;

import org.jspecify.annotations.NullMarked;
