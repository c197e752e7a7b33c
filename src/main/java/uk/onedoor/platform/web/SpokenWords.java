package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.access.Viewer;

/** Which words does this visitor get? In the language they chose, with their council's own in place of ours. */
@Component
class SpokenWords {

    static final OwnCookie LANGUAGE = new OwnCookie("language");

    private final Bundles bundles;
    private final OwnWords ownWords;

    SpokenWords(Bundles bundles, OwnWords ownWords) {
        this.bundles = bundles;
        this.ownWords = ownWords;
    }

    Words of(HttpServletRequest request, @Nullable Viewer who) {
        Language language = language(request);
        return new Words(bundles, language, who == null ? Map.of() : ownWords.of(who.authority(), language));
    }

    private static Language language(HttpServletRequest request) {
        String asked = asked(request);
        if (asked == null) {
            asked = LANGUAGE.read(request).orElse("");
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
