package uk.onedoor.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.web.Page;

/**
 * What a room has for the agenda of a hub's daily meeting. It is asked anew each time and kept nowhere; asked for a shared
 * screen, the database leaves out what not everybody present may see.
 */
public interface AgendaSource {

    /** What an item is about, in the order a meeting goes through them. */
    enum Topic {
        MISSING,
        BACK,
        OVERNIGHT,
        DOOR,
        MOVES,
        WORRIES,
        DUE
    }

    /**
     * One thing to talk about.
     *
     * @param youngPerson about whom; null for the hub as a whole
     * @param titleKey words of the bundles that say what it is
     * @param titlePlaces what fills its places: words, numbers, dates, moments, or enums of the bundles
     * @param at since when, when it was, or when it is to be
     * @param link the page where more of it is
     */
    record Item(
            Topic topic,
            @Nullable YoungPersonId youngPerson,
            String titleKey,
            Object[] titlePlaces,
            Instant at,
            String link) {

        /** What it is, in words. */
        public String title(Page page) {
            return page.t(titleKey, Told.places(page, titlePlaces));
        }
    }

    /**
     * What there is to talk about, as far as the viewer may see it. Of young people it may name those of other hubs too: whose
     * meeting it is leaves them out.
     *
     * @param hub whose meeting it is
     * @param since when the meeting before began
     */
    List<Item> since(HubId hub, Instant since);
}
