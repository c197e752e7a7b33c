package uk.onedoor.people;

import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.web.Page;

/** Where somebody lives, in words for staff and in words for themselves. */
final class HomeWords {

    private HomeWords() {}

    /** "with Nan (with family or friends of the family)"; calm words when nobody knows. */
    static String line(Page page, @Nullable Home home) {
        if (home == null) {
            return page.t("people.home.unknown");
        }
        return home.words() == null
                ? kind(page, home.kind())
                : page.t("people.home.line", home.words(), kind(page, home.kind()));
    }

    static String kind(Page page, HomeKind kind) {
        return page.name(kind);
    }
}
