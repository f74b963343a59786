/** Speaks OpenID Connect with a provider of identities. Knows nothing of accounts. */
@NullMarked
package id.pendapa.citizens.oidc;

import org.jspecify.annotations.NullMarked;
