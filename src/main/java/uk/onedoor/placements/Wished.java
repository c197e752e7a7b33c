package uk.onedoor.placements;

import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Home;
import uk.onedoor.placements.HomeRequest.Wish;

/** Is a home what the young person wishes for? In the order in which homes are shown. */
enum Wished {
    THE_HOME,
    THE_KIND,
    NOT_NAMED;

    static Wished of(Home home, @Nullable Wish wish) {
        if (wish == null) {
            return NOT_NAMED;
        }
        if (home.id().equals(wish.home())) {
            return THE_HOME;
        }
        return home.option() == wish.option() ? THE_KIND : NOT_NAMED;
    }
}
