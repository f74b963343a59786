/**
 * The log that proves itself: the entries of the ledger as leaves of an RFC 6962 tree, its signed heads as C2SP
 * checkpoints, and proofs that anybody can check without Pendapa.
 */
@NamedInterface("proof")
@NullMarked
package id.pendapa.ledger.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
