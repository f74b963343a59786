/** Ideas and proposals, from the day on which they are made until something came of them. */
@NullMarked
package id.pendapa.participation.proposals;

import org.jspecify.annotations.NullMarked;
