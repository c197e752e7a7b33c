package uk.onedoor.people;

import java.util.List;

/** The pages of their own that a room has for a young person: linked from the first page they open. */
public interface OwnPages {

    /** One page of theirs: words of the bundles that name it, and where it is. */
    record OwnLink(String titleKey, String link) {}

    /** Something said with one tap: words of the bundles for the button and beside it, and where it is sent. */
    record OwnTap(String titleKey, String hintKey, String action) {}

    /** What can be said with one tap from the first page; reads nothing a page would not read anyway. */
    default List<OwnTap> taps(Glance glance) {
        return List.of();
    }

    /** The pages this room has for them now; reads nothing a page would not read anyway. */
    List<OwnLink> of(Glance glance);
}
