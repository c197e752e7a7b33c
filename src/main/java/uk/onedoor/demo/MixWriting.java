package uk.onedoor.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.placements.Phrase;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Words;
import uk.onedoor.town.TownPlan;

/** As whom, when and in which words a house mix of the invented town is kept. */
@Component
@ConditionalOnProperty("onedoor.demo")
record MixWriting(OurHomes homes, Bundles bundles, ProductClock clock) {

    /** True where we decide who lives with whom. */
    boolean isAskedFor(HomeId home) {
        return switch (homes.get(home).option()) {
            case HUB, COMMUNITY_FOSTER_FAMILY, SUPPORTED_LODGINGS, SUPPORTED_ACCOMMODATION -> true;
            default -> false;
        };
    }

    /** At ten in the morning of a day, as whoever runs the hub the home belongs to. */
    void as(Cast cast, HomeId id, LocalDate day, Runnable work) {
        Home home = homes.get(id);
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).stream()
                .filter(one -> cast.hub(Objects.requireNonNull(one.hub())).equals(home.hub()))
                .findFirst()
                .orElseGet(() -> cast.with(TownPlan.Role.HUB_MANAGER).get(0));
        clock.at(day.atTime(10, 0).atZone(London.ZONE).toInstant(), () -> cast.as(lead.key(), work));
    }

    String inWords(Phrase phrase) {
        return phrase.written()
                ? phrase.text()
                : words().say(
                                phrase.text(),
                                phrase.places().stream().map(this::said).toArray());
    }

    private Object said(Object place) {
        if (place instanceof LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
        }
        return place instanceof Enum<?> constant
                ? words().say(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                : place;
    }

    private Words words() {
        return new Words(bundles, Language.ENGLISH, Map.of());
    }
}
