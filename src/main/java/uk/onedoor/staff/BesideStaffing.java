package uk.onedoor.staff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.web.Page;

/** What a room above has to say beside how a hub is staffed, such as bonds at risk: in counts, never about one young person. */
public interface BesideStaffing {

    /** A heading in words, and what is said under it. */
    record Beside(String title, List<Line> lines) {}

    /** One sentence, by whom it is (null: the hub), and where more is read (null: nowhere). */
    record Line(
            @Nullable WorkerId worker,
            String words,
            @Nullable String link) {}

    /** What stands beside this hub's staffing; empty when there is nothing to say. */
    Optional<Beside> of(Page page, HubId hub);
}
