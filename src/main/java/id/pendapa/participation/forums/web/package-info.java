/** The pages of forums. */
@NullMarked
package id.pendapa.participation.forums.web;

import org.jspecify.annotations.NullMarked;
