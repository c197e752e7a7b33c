package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.List;

/** Who must never learn where a home stands: told by a room above that knows people, on the page of the address. */
public interface KeptFrom {

    /**
     * Somebody who must never learn it.
     *
     * @param link to the page on which it is said that this is over
     */
    record MustNever(String who, LocalDate from, String saidBy, String because, String link) {}

    /** What is said of one home, as far as the viewer is cleared for its address. */
    List<MustNever> of(HomeId home);

    /** Where whoever keeps the address writes down one more. */
    String linkToNew(HomeId home);
}
