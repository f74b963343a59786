/** Which territory the office serves: its area code, the beginning of public numbers, and its kelurahan. */
@NullMarked
package id.pendapa.office.territory;

import org.jspecify.annotations.NullMarked;
