package uk.onedoor.platform.web;

import java.sql.SQLException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;

/** Tells a request nobody could read from a fault of ours. */
final class Readings {

    private static final int STUMBLES_WITHIN = 12;

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
        // Fields that are none of the form, such as words[0], or bytes that are no text: no browser of ours sends them.
        if (fault instanceof InvalidPropertyException
                || fault instanceof InvalidParameterException
                || whileReadingFields(fault)) {
            return HttpStatus.BAD_REQUEST;
        }
        // An address that names no thing of ours, such as /young-people/x: nothing is there.
        return fault instanceof TypeMismatchException ? HttpStatus.NOT_FOUND : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** True when the binder stumbled over the name of a field, such as words['x'], and not over our code. */
    private static boolean whileReadingFields(Exception fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(STUMBLES_WITHIN)
                .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
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
