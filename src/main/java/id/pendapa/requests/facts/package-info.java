/** What other modules count by: steps of requests as facts without persons. */
@NamedInterface("facts")
@NullMarked
package id.pendapa.requests.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
