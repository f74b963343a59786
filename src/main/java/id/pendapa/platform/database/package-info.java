/**
 * The database: the PostgreSQL that an office without a database administrator gets from the jar, three roles, one
 * schema per office and the data source that chooses it. Closed to other modules; they only write SQL without schema
 * names.
 */
@NullMarked
package id.pendapa.platform.database;

import org.jspecify.annotations.NullMarked;
