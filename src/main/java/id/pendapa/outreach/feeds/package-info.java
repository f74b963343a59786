/** What machines read and show of our articles: feeds, the map of the site, and the picture beside a link. */
@NullMarked
package id.pendapa.outreach.feeds;

import org.jspecify.annotations.NullMarked;
