package uk.onedoor.returns;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

/** What may be set for the keeping of returns: whose histories are kept, and the words for somebody without a name. */
@Component
class ReturnSettings {

    private final HubAges usual;
    private final Authorities authorities;
    private final CurrentViewer viewer;
    private final uk.onedoor.platform.web.Words words;

    ReturnSettings(
            @Value("${onedoor.returns.youngest:10}") int youngest,
            @Value("${onedoor.returns.oldest:25}") int oldest,
            Authorities authorities,
            CurrentViewer viewer,
            Bundles bundles) {
        this.usual = new HubAges(youngest, oldest);
        this.authorities = authorities;
        this.viewer = viewer;
        this.words = new uk.onedoor.platform.web.Words(bundles, Language.ENGLISH, Map.of());
    }

    /** The usual ages, widened by the hubs of the viewer's council. */
    HubAges ages() {
        return usual.widenedBy(authorities.hubs(viewer.get().authority()));
    }

    /** What stands in place of a name for somebody the return knows only by a number. */
    String nameFor(String lastFigures) {
        return words.say("returns.child.name", lastFigures);
    }
}
