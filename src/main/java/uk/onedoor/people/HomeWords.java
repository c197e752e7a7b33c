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

    /** "with Nan", as they would say it; the kind of home when nobody wrote it down. */
    static String theirs(Page page, Home home) {
        return home.words() == null ? kind(page, home.kind()) : home.words();
    }

    /** The kind of home, where it is not said already, and since when. */
    static String since(Page page, Home home) {
        String from = page.date(home.from());
        return home.words() == null
                ? page.t("people.tonight.since", from)
                : page.t("people.tonight.kind", kind(page, home.kind()), from);
    }

    static String kind(Page page, HomeKind kind) {
        return page.name(kind);
    }
}
