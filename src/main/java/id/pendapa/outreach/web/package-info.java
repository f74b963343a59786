/** Pages of what the office tells the people, and the desk at which it is written. */
@NullMarked
package id.pendapa.outreach.web;

import org.jspecify.annotations.NullMarked;
