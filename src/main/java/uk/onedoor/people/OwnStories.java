package uk.onedoor.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Timeline.Stretch;
import uk.onedoor.platform.web.Page;

/** A young person's story as they read it themselves: only what is shared with them. */
@Component
class OwnStories {

    private final Timeline timeline;
    private final Told told;
    private final Stories stories;

    OwnStories(Timeline timeline, Told told, Stories stories) {
        this.timeline = timeline;
        this.told = told;
        this.stories = stories;
    }

    Stretch stretch(Glance glance, @Nullable Instant before, int most) {
        return timeline.stretch(glance, before, null, most);
    }

    List<Shown.Told> lines(Page page, Stretch stretch) {
        return told.lines(page, stretch.entries());
    }

    /** What they said to us last, and what became of it. */
    List<Shown.Voice> said(Page page, Glance glance, int most) {
        return stories.voices(page, glance, most);
    }

    /** What something they say is about, in one line; null when they may not know of it, or it is nothing. */
    @Nullable
    String about(Page page, @Nullable UUID entry, Glance glance) {
        return entry == null ? null : stories.about(page, entry, glance);
    }
}
