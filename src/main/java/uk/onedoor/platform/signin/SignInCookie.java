package uk.onedoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import uk.onedoor.platform.web.OwnCookie;

/** The one cookie of a sign-in, opaque; and for a few minutes that of one who has yet to show their second factor. */
public final class SignInCookie {

    private static final OwnCookie WHOLE = new OwnCookie("onedoor");
    private static final OwnCookie HALF = new OwnCookie("onedoor_half");

    private SignInCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        return WHOLE.read(request);
    }

    /** The token of one who is half way. */
    public static Optional<String> half(HttpServletRequest request) {
        return HALF.read(request);
    }

    /** Gives the browser its token, and takes what was half way. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        WHOLE.give(request, response, token, Duration.ofDays(30));
        if (half(request).isPresent()) {
            HALF.take(request, response);
        }
    }

    public static void giveHalf(HttpServletRequest request, HttpServletResponse response, String token) {
        HALF.give(request, response, token, Duration.ofMinutes(10));
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        WHOLE.take(request, response);
    }
}
