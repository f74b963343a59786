/** The pages of ideas and proposals. */
@NullMarked
package id.pendapa.participation.web;

import org.jspecify.annotations.NullMarked;
