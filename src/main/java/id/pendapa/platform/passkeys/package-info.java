/** Passkeys, whoever holds them: what a browser is asked, and whether its answer is right. */
@NamedInterface("passkeys")
@NullMarked
package id.pendapa.platform.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
