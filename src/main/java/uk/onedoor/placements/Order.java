package uk.onedoor.placements;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Home;

/**
 * The order in which options are shown: outreach at home, then what the young person wishes for, then nearness to their
 * own home in bands, then the name. Nothing else has a say: not what is free, and not how many lines speak for it.
 */
final class Order {

    private static final Comparator<Option> SHOWN = Comparator.comparing((Option option) -> !option.isOutreachAtHome())
            .thenComparing(Option::wished)
            .thenComparing(Option::nearness, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(option -> name(option.home()).toLowerCase(Locale.UK))
            .thenComparing(option -> id(option.home()));

    private Order() {}

    static List<Option> of(Collection<Option> options) {
        return options.stream().sorted(SHOWN).toList();
    }

    private static String name(@Nullable Home home) {
        return home == null ? "" : home.name();
    }

    private static String id(@Nullable Home home) {
        return home == null ? "" : home.id().toString();
    }
}
