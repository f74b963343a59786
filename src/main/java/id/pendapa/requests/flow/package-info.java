/**
 * The interpreter of a service's flow: who may do what in a state, and what follows. Pure values; it reads no database
 * and knows no page.
 */
@NamedInterface("flow")
@NullMarked
package id.pendapa.requests.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
