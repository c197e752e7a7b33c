package uk.onedoor.platform.audit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Until when is somebody on the page now being made seen by an emergency? The page bears the mark when its trace does. */
public final class InEmergency {

    private static final String UNTIL = InEmergency.class.getName();

    private InEmergency() {}

    static void note(Instant until) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(UNTIL, until, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Empty when nobody on the page is seen so. */
    public static Optional<Instant> until() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return Optional.ofNullable(request)
                .map(of -> (Instant) of.getAttribute(UNTIL, RequestAttributes.SCOPE_REQUEST));
    }
}
