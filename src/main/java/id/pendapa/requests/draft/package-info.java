/**
 * Requests that are being filled in and not sent yet: kept on the server from the first answer, bound to the browser
 * that began them (decision Shared-Phone), gone by themselves when forgotten.
 */
@NamedInterface("draft")
@NullMarked
package id.pendapa.requests.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
