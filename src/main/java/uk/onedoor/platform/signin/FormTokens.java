package uk.onedoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import uk.onedoor.platform.web.OwnCookie;

/** Keeps the token against forged forms in a cookie, under the name the address allows. */
final class FormTokens implements CsrfTokenRepository {

    private static final OwnCookie COOKIE = new OwnCookie("onedoor_form");

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return at(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        at(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return at(request).loadToken(request);
    }

    private static CookieCsrfTokenRepository at(HttpServletRequest request) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE.nameAt(request));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(request.isSecure()).sameSite("Lax"));
        return tokens;
    }
}
