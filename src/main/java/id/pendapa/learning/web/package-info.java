/** Pages of lessons, for whoever learns and for whoever writes them. */
@NullMarked
package id.pendapa.learning.web;

import org.jspecify.annotations.NullMarked;
