/** Pages of requests. */
@NullMarked
package id.pendapa.requests.web;

import org.jspecify.annotations.NullMarked;
