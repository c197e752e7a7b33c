package uk.onedoor.people;

import java.util.List;

/** The pages a room above has about where a young person lives: linked from their page of homes, for staff. */
public interface HomeLinks {

    /** One page: words of the bundles with what fills their places, and where it is. */
    record HomeLink(String titleKey, Object[] places, String link) {

        public HomeLink(String titleKey, String link) {
            this(titleKey, new Object[0], link);
        }
    }

    /** What this room links for this viewer; reads nothing a page would not read anyway. */
    List<HomeLink> of(Glance glance);
}
