/** The page about backups. */
@NullMarked
package id.pendapa.platform.backup.web;

import org.jspecify.annotations.NullMarked;
