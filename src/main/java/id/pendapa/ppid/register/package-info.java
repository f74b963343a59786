/** Requests for information and objections, their thread and their clock. */
@NullMarked
package id.pendapa.ppid.register;

import org.jspecify.annotations.NullMarked;
