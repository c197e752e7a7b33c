package uk.onedoor.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import uk.onedoor.shared.NotFound;

/** Opens a route to those its rule names. For everybody else it is not there; somebody not signed in is asked to. */
@Component
public class AccessRules implements HandlerInterceptor {

    private final CurrentViewer viewer;

    AccessRules(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    /** The rule of a route: its method's, else its controller's; null when somebody forgot. */
    public static @Nullable Opens ruleOf(HandlerMethod route) {
        OpenTo rule = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), OpenTo.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), OpenTo.class);
        }
        return rule == null ? null : rule.value();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        Opens rule = handler instanceof HandlerMethod route ? ruleOf(route) : null;
        if (rule == Opens.PUBLIC) {
            return true;
        }
        Viewer who = viewer.find().orElse(null);
        if (who == null && rule != null) {
            response.sendRedirect(request.getMethod().equals("GET") ? "/sign-in?next=" + next(request) : "/sign-in");
            return false;
        }
        if (rule == null || who == null || !who.may(rule)) {
            throw new NotFound("No route here for this viewer");
        }
        return true;
    }

    private static String next(HttpServletRequest request) {
        return java.net.URLEncoder.encode(request.getRequestURI(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
