/** Forums in which the office talks with the people about its services, and what was agreed there. */
@NullMarked
package id.pendapa.participation.forums;

import org.jspecify.annotations.NullMarked;
