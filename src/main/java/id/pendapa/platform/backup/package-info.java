/**
 * Backup and restore of everything that the office has: database and files, in one encrypted file, made while people
 * work. The keys are kept apart. A backup counts once it was restored, so each is tried at once.
 */
@NullMarked
package id.pendapa.platform.backup;

import org.jspecify.annotations.NullMarked;
