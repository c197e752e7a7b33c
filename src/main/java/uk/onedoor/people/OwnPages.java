package uk.onedoor.people;

import java.util.List;

/** The pages of their own that a room has for a young person: linked from the first page they open. */
public interface OwnPages {

    /** One page of theirs: words of the bundles that name it, and where it is. */
    record OwnLink(String titleKey, String link) {}

    /** The pages this room has for them now; reads nothing a page would not read anyway. */
    List<OwnLink> of(Glance glance);
}
