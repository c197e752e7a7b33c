package uk.onedoor.platform.postgres;

/** Why there is no database to work with, in words for the person who has to put it right. */
public final class PostgresCannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    PostgresCannotStart(String message) {
        super(message);
    }

    PostgresCannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
