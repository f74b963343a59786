/** Pages with which the office runs itself. */
@NullMarked
package id.pendapa.office.web;

import org.jspecify.annotations.NullMarked;
