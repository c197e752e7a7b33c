package uk.onedoor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Two lanes into the product. Ordinary pages are made a few at a time, and the others wait their turn; what is
 * {@link Urgent}, and files of the product itself, go past them. So there are always connections to the database, and threads,
 * that only urgent pages use, and no more work is begun at once than gets done.
 *
 * <p>Who would wait too long is told so with 503, before anything of theirs was begun.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after what every answer carries, before anything that asks the database
class Lanes extends OncePerRequestFilter {

    /** Of the 16 connections that pages have, four are left to what is urgent. */
    private static final int ABREAST = 12;

    /** Of the 200 requests a server without virtual threads can hold, the others are left to what is urgent. */
    private static final int WAITING = 120;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String AGAIN_SECONDS = "5";
    private static final List<PathPattern> FILES = Stream.of("/*.css", "/*.js", "/*.svg", "/fonts/**", "/actuator/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Predicate<HttpServletRequest> urgent;
    private final Semaphore abreast;
    private final Semaphore waiting;
    private final Duration patience;

    @Autowired
    Lanes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this(new UrgentRoutes(routes), ABREAST, WAITING, PATIENCE);
    }

    Lanes(Predicate<HttpServletRequest> urgent, int abreast, int waiting, Duration patience) {
        this.urgent = urgent;
        this.abreast = new Semaphore(abreast, true);
        this.waiting = new Semaphore(waiting);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return urgent.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enters()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            abreast.release();
        }
    }

    private boolean enters() {
        if (abreast.tryAcquire()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return abreast.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    /** Knows the routes of every {@link Urgent} controller; read when the first request comes, since filters are made before them. */
    private static final class UrgentRoutes implements Predicate<HttpServletRequest> {

        private final ObjectProvider<RequestMappingHandlerMapping> routes;
        private volatile List<PathPattern> patterns = List.of();

        UrgentRoutes(ObjectProvider<RequestMappingHandlerMapping> routes) {
            this.routes = routes;
        }

        @Override
        public boolean test(HttpServletRequest request) {
            PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
            return patterns().stream().anyMatch(pattern -> pattern.matches(path));
        }

        private List<PathPattern> patterns() {
            if (patterns.isEmpty()) {
                patterns = Stream.concat(FILES.stream(), urgent()).toList();
            }
            return patterns;
        }

        private Stream<PathPattern> urgent() {
            return routes.getObject().getHandlerMethods().entrySet().stream()
                    .filter(route -> route.getValue().getBeanType().isAnnotationPresent(Urgent.class))
                    .flatMap(route -> route.getKey().getPathPatternsCondition() == null
                            ? Stream.of()
                            : route.getKey().getPathPatternsCondition().getPatterns().stream());
        }
    }
}
