/**
 * The register of processing (UU 27/2022 Ps. 31): what each service does with data, made from the catalogue, what the office
 * does besides, and who processes data for it (Ps. 51 and 52).
 */
@NullMarked
package id.pendapa.privacy.processing;

import org.jspecify.annotations.NullMarked;
