/** What everybody may read of complaints, and who says "me too". */
@NullMarked
package id.pendapa.complaints.board;

import org.jspecify.annotations.NullMarked;
