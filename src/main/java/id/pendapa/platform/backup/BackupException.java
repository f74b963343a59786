package id.pendapa.platform.backup;

/** A backup or a restore that did not come about; the message says what to do. */
class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
