/** What the office says about itself on pages and at the head of its letters, and how that is changed. */
@NullMarked
package id.pendapa.office.letterhead;

import org.jspecify.annotations.NullMarked;
