/**
 * How long requests are kept once they have ended, by the class of their service (the office's archive schedule, JRA), and
 * legal holds, which keep a request whatever its term says.
 */
@NullMarked
package id.pendapa.privacy.retention;

import org.jspecify.annotations.NullMarked;
