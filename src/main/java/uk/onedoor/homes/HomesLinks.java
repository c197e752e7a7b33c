package uk.onedoor.homes;

import java.util.List;
import uk.onedoor.platform.access.Viewer;

/** The pages a room above has about homes: linked from the list of homes, and from one home's page. */
public interface HomesLinks {

    /** One page: the words of the bundles that name it, and where it is. */
    record HomesLink(String titleKey, String link) {}

    /** What stands above the list of all homes for this viewer: only pages that open to them. */
    default List<HomesLink> ofAll(Viewer viewer) {
        return List.of();
    }

    /** What stands on the page of one home for this viewer. */
    default List<HomesLink> of(Home home, Viewer viewer) {
        return List.of();
    }
}
