package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.Coming;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeLaw;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay;

/** What is read before a home is chosen: the beds that are free, what the law says, and whether it lies out of the area. */
@Component
@Transactional(readOnly = true)
class Choosing {

    private final OurHomes homes;
    private final HomeFacts facts;
    private final HomeDecisions decisions;
    private final CurrentViewer viewer;

    Choosing(OurHomes homes, HomeFacts facts, HomeDecisions decisions, CurrentViewer viewer) {
        this.homes = homes;
        this.facts = facts;
        this.decisions = decisions;
        this.viewer = viewer;
    }

    Home home(HomeId id) {
        return homes.get(id);
    }

    /**
     * The home that is asked for, in which a bed is named where it has beds.
     *
     * @throws Refusal by {@code bed} when none is
     */
    Home withBed(HomeId id, @Nullable UUID bed) {
        if (bed == null && hasBeds(id)) {
            throw new Refusal("bed", "placements.choose.bed.missing");
        }
        return home(id);
    }

    boolean isOutOfArea(Home home) {
        return home.isOutOfAreaFor(viewer.get().authority());
    }

    /** True when it has beds of ours, of which one is named; in a home run by others they know their places. */
    boolean hasBeds(HomeId home) {
        return !homes.beds(home).isEmpty();
    }

    /** The beds that are free on every night the request asks for, and first the one that is held for it. */
    List<Choice> beds(HomeRequest asked, HomeId home) {
        Stream<Bed> held = decisions.held(asked).filter(stay -> stay.home().equals(home)).map(Stay::bed).stream()
                .flatMap(bed -> homes.findBed(home, bed).stream());
        return Stream.concat(
                        held, facts.free(home, asked.aim().from(), asked.aim().until()).stream())
                .distinct()
                .map(bed -> new Choice(bed.id().toString(), bed.name()))
                .toList();
    }

    /** What the law says of them in this home, in sentences. */
    List<String> law(Page page, YoungPerson person, Home home, HomeRequest asked) {
        LocalDate born = person.dateOfBirth();
        if (born == null || !born.isBefore(asked.aim().from())) {
            return List.of(page.t("placements.line.age.unknown"));
        }
        Coming coming = new Coming(born, asked.aim().from(), asked.aim().until(), 0, true);
        return HomeLaw.of(home.option(), homes.registrations(asked.aim().from()).get(home.id()), coming).stream()
                .map(says -> page.t(says.key(), says.filling()))
                .toList();
    }
}
