package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.web.Page;

/** What a room above does for somebody after they stepped away: told in one line with the visits and birthdays. */
public interface StayingClose {

    /**
     * One thing on its day.
     *
     * @param stands what came of it, or that nobody asked yet; null while its day is still to come
     * @param link where it is written down, from their page on; null when it cannot be, or not by this viewer
     */
    record ToDo(
            LocalDate due,
            String what,
            @Nullable String stands,
            @Nullable String link) {}

    /** Each of them, in words of this page. */
    List<ToDo> of(Page page, Glance glance);
}
