package uk.onedoor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser not to do, said before anything else has a say, so that errors and refusals carry
 * it too. A page's scripts carry a nonce of that page alone; nothing else on it runs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String NONCE = AnswerHeaders.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOTHING_RUNS =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String PAGE = NOTHING_RUNS + "; script-src 'nonce-%s'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'";
    private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " publickey-credentials-get=(self), serial=(), usb=()";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    /** The nonce of the answer to this request. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String made) {
            return made;
        }
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    /** What holds whatever the answer is; nothing on it runs until a page of ours says what may. */
    private static void say(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Addresses name records; no other site is told where somebody came from.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // Files of the product itself say afterwards how long they keep.
        response.setHeader("Cache-Control", "no-store");
    }

    /** The worker that keeps the quick note without a signal takes in a second file, and can carry no nonce. */
    private static String policy(HttpServletRequest request) {
        return request.getRequestURI().equals("/sw.js")
                ? NOTHING_RUNS + "; script-src 'self'; connect-src 'self'"
                : PAGE.formatted(nonce(request));
    }

    /** Addresses the container refuses before any filter are answered no less strictly. */
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                say(response);
                getNext().invoke(request, response);
            }
        });
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        say(response);
        response.setHeader("Content-Security-Policy", policy(request));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }

    /** What went wrong in the container is answered anew, and says the same. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
