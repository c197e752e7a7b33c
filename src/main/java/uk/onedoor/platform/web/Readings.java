package uk.onedoor.platform.web;

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
        // An address that names no thing of ours, such as /young-people/x: nothing is there.
        return fault instanceof TypeMismatchException ? HttpStatus.NOT_FOUND : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
