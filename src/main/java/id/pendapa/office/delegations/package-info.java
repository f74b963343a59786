/** Who signs in the name of whom for good (a.n., u.b.), and on which days somebody is away. */
@NullMarked
package id.pendapa.office.delegations;

import org.jspecify.annotations.NullMarked;
