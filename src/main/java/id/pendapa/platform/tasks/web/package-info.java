/** The page about recurring work. */
@NullMarked
package id.pendapa.platform.tasks.web;

import org.jspecify.annotations.NullMarked;
