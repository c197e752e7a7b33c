package uk.onedoor.platform.web;

import java.sql.SQLException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/** Tells a request nobody could read from a fault of ours. */
final class Readings {

    private Readings() {}

    static HttpStatus statusOf(Exception fault) {
        if (fault instanceof ErrorResponse answered) {
            HttpStatusCode code = answered.getStatusCode();
            HttpStatus status = HttpStatus.resolve(code.value());
            return status == null ? HttpStatus.BAD_REQUEST : status;
        }
        if (notAllowed(fault)) {
            return HttpStatus.NOT_FOUND;
        }
        // An address that names no thing of ours, such as /young-people/x: nothing is there.
        return fault instanceof TypeMismatchException ? HttpStatus.NOT_FOUND : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** The database itself said that this viewer may not: answered as if it were not there. */
    private static boolean notAllowed(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
