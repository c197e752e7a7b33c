package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.database.Seen;

/** Makes the {@link Page} of a request: its words, its viewer, and what it has seen. */
@Component
public class Pages {

    /** Where a form that is shown again, because something in it is wrong, keeps how far its first page had seen. */
    static final String SEEN_STILL = Pages.class.getName() + ".seen";

    private final SpokenWords words;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final SeenBefore seenBefore;
    private final boolean demo;

    Pages(
            SpokenWords words,
            CurrentViewer viewer,
            Clock clock,
            SeenBefore seenBefore,
            @Value("${onedoor.demo:false}") boolean demo) {
        this.words = words;
        this.viewer = viewer;
        this.clock = clock;
        this.seenBefore = seenBefore;
        this.demo = demo;
    }

    Page page(HttpServletRequest request, @Nullable CsrfToken csrf) {
        Viewer who = viewer.find().orElse(null);
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object done = flash == null ? null : flash.get("done");
        return new Page(
                words.of(request, who),
                who,
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                request.getRequestURI(),
                done == null ? null : done.toString(),
                demo,
                clock,
                () -> seen(request),
                from(request),
                AnswerHeaders.nonce(request));
    }

    /** True when a young person is looking at their own. */
    boolean areTheirOwn() {
        return viewer.find().map(Viewer::youngPerson).isPresent();
    }

    private static String from(HttpServletRequest request) {
        String posted = request.getMethod().equals("GET") ? null : request.getParameter(Page.FROM);
        if (posted != null && Drafts.ours(posted)) {
            return posted;
        }
        String question = request.getQueryString();
        return request.getRequestURI() + (question == null ? "" : "?" + question);
    }

    private @Nullable String seen(HttpServletRequest request) {
        return request.getAttribute(SEEN_STILL) instanceof String still
                ? still
                : Seen.first().map(seenBefore::seal).orElse(null);
    }
}
