package uk.onedoor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;

/** What a room says is due for the viewer's young people: shown on Today and on the young person's page. */
public interface DueSource {

    /**
     * One thing that is due: for whom (null: for the hub), what, by when, and where it is done. Places may be words,
     * numbers, dates or enums of the bundles.
     *
     * <p>A young person reads of it on their own page only when the bundles have words written for them, under the same
     * key with {@code .own} behind it.
     */
    record Due(@Nullable YoungPersonId youngPerson, String titleKey, Object[] titlePlaces, LocalDate by, String link) {

        /** What is due, in words for staff. */
        public String title(Page page) {
            return page.t(titleKey, Told.places(page, titlePlaces));
        }

        /** What is due, in words for the young person; empty when it is not theirs to read. */
        public Optional<String> own(Page page) {
            String key = titleKey + ".own";
            return page.words().has(key) ? Optional.of(page.t(key, Told.places(page, titlePlaces))) : Optional.empty();
        }
    }

    /** What is due up to a day for the young people the viewer may see: asked once for all of them. */
    List<Due> until(LocalDate day);

    /** What is due up to a day for one young person. */
    List<Due> about(Glance glance, LocalDate day);
}
