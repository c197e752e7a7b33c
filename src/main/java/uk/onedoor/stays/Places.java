package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.Expected;

/** The places somebody can be given, as a form offers them: a bed of ours, or a home run by others as a whole. */
@Component
class Places {

    /** A home, and the bed in it; null in a home run by others. */
    record Place(HomeId home, @Nullable BedId bed) {}

    private final OurHomes homes;
    private final Availability availability;
    private final Clock clock;

    Places(OurHomes homes, Availability availability, Clock clock) {
        this.homes = homes;
        this.availability = availability;
        this.clock = clock;
    }

    /** Every bed, and whether it is free tonight; which nights it is free later the booking itself finds out. */
    List<Choice> choices(Page page) {
        LocalDate today = London.today(clock);
        Set<BedId> taken = availability.takenBetween(today, today.plusDays(1));
        Map<HomeId, List<Bed>> beds = homes.bedsFrom(today).stream().collect(Collectors.groupingBy(Bed::home));
        List<Choice> choices = new ArrayList<>();
        for (Home home : homes.openFrom(today)) {
            for (Bed bed : beds.getOrDefault(home.id(), List.of())) {
                choices.add(new Choice(
                        home.id() + " " + bed.id(),
                        page.t(
                                taken.contains(bed.id()) ? "stays.place.taken" : "stays.place.free",
                                home.name(),
                                bed.name(),
                                page.name(bed.kind()))));
            }
            if (!home.option().isOurs()) {
                choices.add(new Choice(home.id().toString(), page.t("stays.place.elsewhere", home.name())));
            }
        }
        return choices;
    }

    /** The beds of one home. */
    List<Choice> beds(Page page, HomeId home) {
        LocalDate today = London.today(clock);
        Set<BedId> taken = availability.takenBetween(today, today.plusDays(1));
        return homes.beds(home).stream()
                .filter(bed -> bed.isThereOn(today))
                .map(bed -> new Choice(
                        bed.id().toString(),
                        page.t(
                                taken.contains(bed.id()) ? "stays.bed.line.taken" : "stays.bed.line",
                                bed.name(),
                                page.name(bed.kind()))))
                .toList();
    }

    /**
     * The place a form names.
     *
     * @throws Refusal by {@code place} when there is none
     */
    Place get(String typed) {
        String[] ids = typed.split(" ", -1);
        try {
            HomeId home = new HomeId(UUID.fromString(ids[0]));
            homes.get(home);
            return new Place(home, ids.length < 2 ? null : new BedId(UUID.fromString(ids[1])));
        } catch (IllegalArgumentException | NotFound none) {
            throw new Refusal("place", "stays.place.missing");
        }
    }

    /** @throws Refusal by {@code until} when that is no day after the first night */
    static Expected nights(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            throw new Refusal("until", "stays.until.wrong");
        }
        return new Expected(from, until);
    }
}
