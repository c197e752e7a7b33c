package uk.onedoor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.time.ProductClock;

/**
 * Shows any page of a record as it was known on a day: {@code /young-people/…?known_on=2026-03-01}. Its rooms know
 * nothing of it; their clock stands there and their questions are asked of the past. Links to other pages of records
 * stay in the past, and nothing on it can be sent.
 *
 * <p>A moment that cannot be read, or has not come, is answered with 400.
 */
@Component
class PastPages extends OncePerRequestFilter implements HandlerInterceptor {

    /** The question in the address. */
    static final String KNOWN_ON = "known_on";

    private static final String RECORD = "/(?:young-people|notes|voices|referrals)/[0-9a-f-]{36}";
    private static final Pattern RECORDS = Pattern.compile(RECORD + "(?:/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("(<a (?![^>]*data-now)[^>]*?href=\"" + RECORD + "(?:/[^\"?#]*)?)(\\?[^\"#]*)?");
    private static final Pattern SENDS = Pattern.compile("<form (?=[^>]*method=\"post\")(?![^>]*data-sign-out)");

    private final ProductClock clock;

    PastPages(ProductClock clock) {
        this.clock = clock;
    }

    /** The address without its moment: the same page as it is now. */
    static String now(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        String rest = Arrays.stream(address.substring(question + 1).split("&"))
                .filter(one -> !isMoment(one))
                .collect(Collectors.joining("&"));
        return address.substring(0, question) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** Whether this is the address of a page about the past. */
    static boolean isPast(String address) {
        return !now(address).equals(address);
    }

    private static boolean isMoment(String asked) {
        String name = asked.contains("=") ? asked.substring(0, asked.indexOf('=')) : asked;
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(KNOWN_ON);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                || !RECORDS.matcher(request.getRequestURI()).matches()
                || request.getParameter(KNOWN_ON) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant moment = moment(request.getParameter(KNOWN_ON));
        if (moment == null) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        KnownOn.enter(moment);
        try {
            Answer answer = new Answer(response);
            chain.doFilter(request, answer);
            answer.send();
        } finally {
            KnownOn.leave();
        }
    }

    private @Nullable Instant moment(String text) {
        try {
            return KnownOn.read(text, clock.really());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A page that is only about now is shown so. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (KnownOn.find().isEmpty() || !(handler instanceof HandlerMethod route) || !onlyNow(route)) {
            return true;
        }
        KnownOn.leave();
        response.sendRedirect(now(request.getRequestURI() + "?" + request.getQueryString()));
        return false;
    }

    static boolean onlyNow(HandlerMethod route) {
        return AnnotatedElementUtils.hasAnnotation(route.getMethod(), OnlyNow.class)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), OnlyNow.class);
    }

    /** The answer of a page about the past: where it leads, the past goes along. */
    private static final class Answer extends ContentCachingResponseWrapper {

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            boolean stays =
                    KnownOn.find().isPresent() && RECORDS.matcher(location).matches();
            super.sendRedirect(
                    stays
                            ? location + "?" + KNOWN_ON + "="
                                    + KnownOn.write(KnownOn.find().orElseThrow())
                            : location);
        }

        void send() throws IOException {
            String type = getContentType();
            if (type != null && type.startsWith("text/html") && KnownOn.find().isPresent()) {
                byte[] page = past(
                                new String(getContentAsByteArray(), StandardCharsets.UTF_8),
                                KnownOn.find().orElseThrow())
                        .getBytes(StandardCharsets.UTF_8);
                resetBuffer();
                getOutputStream().write(page);
            }
            copyBodyToResponse();
        }
    }

    static String past(String page, Instant moment) {
        String question = KNOWN_ON + "=" + KnownOn.write(moment);
        String links = LINK.matcher(page).replaceAll(link -> {
            String asked = link.group(2) == null ? "?" : link.group(2) + "&amp;";
            return java.util.regex.Matcher.quoteReplacement(
                    asked.contains(KNOWN_ON + "=") ? link.group() : link.group(1) + asked + question);
        });
        return SENDS.matcher(links).replaceAll("<form inert ");
    }
}
