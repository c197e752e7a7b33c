package uk.onedoor.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.database.Seen;

/** Reads the cookie and says, for the length of one request, who is looking. */
@Component
class SignInFilter extends OncePerRequestFilter {

    private final SignIns signIns;

    SignInFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = SignInCookie.read(request);
        Optional<Viewer> viewer = token.flatMap(signIns::find);
        try {
            viewer.ifPresent(
                    found -> CurrentViewer.enter(new SignedIn(found, token.orElseThrow(), request.getRequestURI())));
            chain.doFilter(request, response);
        } finally {
            CurrentViewer.leave();
            Seen.forget();
        }
    }

    /** Files of the product itself are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/")
                || path.startsWith("/fonts/")
                || path.endsWith(".css")
                || path.endsWith(".js");
    }
}
