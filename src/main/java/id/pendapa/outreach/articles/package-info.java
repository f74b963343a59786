/** Guides, news, answered questions and notices: written by one officer, published by another, kept in all versions. */
@NullMarked
package id.pendapa.outreach.articles;

import org.jspecify.annotations.NullMarked;
