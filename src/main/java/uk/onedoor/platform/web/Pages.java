package uk.onedoor.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;

/** Makes the {@link Page} of a request: its language, its words, its viewer. */
@Component
public class Pages {

    static final String LANGUAGE_COOKIE = "language";

    private final Bundles bundles;
    private final OwnWords ownWords;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final boolean demo;

    Pages(
            Bundles bundles,
            OwnWords ownWords,
            CurrentViewer viewer,
            Clock clock,
            @Value("${onedoor.demo:false}") boolean demo) {
        this.bundles = bundles;
        this.ownWords = ownWords;
        this.viewer = viewer;
        this.clock = clock;
        this.demo = demo;
    }

    Page page(HttpServletRequest request, @Nullable CsrfToken csrf) {
        Viewer who = viewer.find().orElse(null);
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object done = flash == null ? null : flash.get("done");
        return new Page(
                words(request, who),
                who,
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                request.getRequestURI(),
                done == null ? null : done.toString(),
                demo,
                clock);
    }

    /** The form as the page shows it, after its fields were read. */
    public FormView form(Page page, BindingResult result) {
        return new FormView(result, page.words());
    }

    private Words words(HttpServletRequest request, @Nullable Viewer who) {
        Language language = language(request);
        return new Words(bundles, language, who == null ? Map.of() : ownWords.of(who.authority(), language));
    }

    private static Language language(HttpServletRequest request) {
        String asked = asked(request);
        if (asked == null) {
            Cookie kept = WebUtils.getCookie(request, LANGUAGE_COOKIE);
            asked = kept == null ? "" : Objects.toString(kept.getValue(), "");
        }
        return Language.of(asked);
    }

    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException unread) {
            // What was sent was too large or broken, and the page that says so has to be written all the same.
            return null;
        }
    }
}
