package uk.onedoor.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of ours: out of reach of scripts and for the whole site. Where the address is a secure one it is marked so that
 * no other host and no insecure page can have set it ({@code __Host-}).
 */
public record OwnCookie(String name) {

    private static final String OF_THIS_HOST = "__Host-";

    /** The name under which a browser knows it at this address. */
    public String nameAt(HttpServletRequest request) {
        return request.isSecure() ? OF_THIS_HOST + name : name;
    }

    public Optional<String> read(HttpServletRequest request) {
        String known = nameAt(request);
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(known) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    public void give(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nameAt(request), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    public void take(HttpServletRequest request, HttpServletResponse response) {
        give(request, response, "", Duration.ZERO);
    }
}
