package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language somebody chose, on their own device. */
@Component
class LanguageChoice implements HandlerInterceptor {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Only a link asks for a language; the body of a form is left for its own reader.
        String asked = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
        if (asked != null) {
            Language language = Language.of(asked);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Pages.LANGUAGE_COOKIE, language.code())
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(language == Language.PSEUDO ? Duration.ZERO : A_YEAR)
                            .build()
                            .toString());
        }
        return true;
    }
}
