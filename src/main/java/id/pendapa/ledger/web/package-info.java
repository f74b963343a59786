/** The public pages of the log, the files behind them, and what the auditor takes. */
@NullMarked
package id.pendapa.ledger.web;

import org.jspecify.annotations.NullMarked;
