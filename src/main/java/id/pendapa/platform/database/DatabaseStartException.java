package id.pendapa.platform.database;

/** The database cannot be started or used; the message tells the person who started Pendapa what to do. */
class DatabaseStartException extends RuntimeException {

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
