package id.pendapa.platform.database;

import id.pendapa.platform.StartRefusedException;

/** The database cannot be started or used; the message tells the person who started Pendapa what to do. */
class DatabaseStartException extends StartRefusedException {

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
