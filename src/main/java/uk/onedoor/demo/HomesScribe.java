package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.TownHomes.Sleeps;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.LeftBecause;
import uk.onedoor.stays.Next;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.MovedHome;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownYoungPerson;
import uk.onedoor.town.TownYoungPerson.HomeKind;

/** Lets the invented young people arrive and leave: a move of the town is a stay where there is a home of ours for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("onedoor.demo")
class HomesScribe implements Scribe {

    private static final int LINES = 10;

    private final TownHomes homes;
    private final Stays stays;
    private final NetworkScribe networks;
    private final StayStory story;
    private final ProductClock clock;

    HomesScribe(TownHomes homes, Stays stays, NetworkScribe networks, StayStory story, ProductClock clock) {
        this.homes = homes;
        this.stays = stays;
        this.networks = networks;
        this.story = story;
        this.clock = clock;
    }

    /** Every Sunday what is past its end is decided; why somebody is still here is written down for the last days. */
    @Override
    public void endOf(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            story.decisions(day);
        }
        if (day.isAfter(London.day(clock.really()).minusDays(LINES))) {
            story.lines(day);
        }
    }

    /** Writes a move from or to a home of ours; a move between homes that are none of ours is written by another. */
    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (!(fact instanceof MovedHome moved)) {
            return false;
        }
        YoungPersonId who = cast.youngPerson(moved.youngPerson());
        story.movesOtherwise(who);
        Optional<Stay> here = stays.livesIn(who);
        Optional<Stay> next = place(moved, cast).map(sleeps -> stay(moved, who, sleeps, London.day(moved.at())));
        if (here.isEmpty() && next.isEmpty()) {
            return false;
        }
        if (here.isPresent() && next.isPresent()) {
            stays.transfer(here.get().id(), moved.at(), LeftBecause.AS_PLANNED, moved.reason(), next.get());
        } else if (next.isPresent()) {
            stays.book(next.get());
            stays.arrive(next.get().id(), moved.at());
        } else {
            Next home = new Next(PeopleScribe.kind(moved.kind()), moved.place());
            stays.leave(here.get().id(), moved.at(), LeftBecause.AS_PLANNED, moved.reason(), home);
        }
        networks.writeOnce(moved.youngPerson(), cast, written);
        return true;
    }

    /** Where they go, when it is a home of ours; who is not sixteen yet does not live in lodgings or a flat. */
    private Optional<Sleeps> place(MovedHome moved, Cast cast) {
        TownYoungPerson person = cast.history().youngPerson(moved.youngPerson());
        LocalDate night = London.day(moved.at());
        boolean young = person.bornOn().plusYears(16).isAfter(night);
        boolean supported = moved.kind() == HomeKind.LODGINGS || moved.kind() == HomeKind.SUPPORTED_ACCOMMODATION;
        TownPlan.Council council = cast.history().plan().council(person.council());
        TownPlan.Hub hub = council.hubs().stream()
                .filter(one -> one.key().equals(person.hub()))
                .findFirst()
                .orElseThrow();
        return homes.free(
                young && supported ? HomeKind.FOSTER_HUB : moved.kind(),
                hub,
                cast.hub(hub.key()),
                council.code(),
                night);
    }

    private static Stay stay(MovedHome moved, YoungPersonId who, Sleeps sleeps, LocalDate night) {
        boolean tonight = moved.kind() == HomeKind.HUB_EMERGENCY;
        Reason reason = new Reason(
                StayKind.LIVING,
                tonight ? Entry.EMERGENCY : Entry.PLANNED,
                purpose(moved.kind()),
                moved.reason(),
                tonight ? null : "To a family or a place of their own, with the same key worker",
                null);
        return new Stay(
                new StayId(UUID.nameUUIDFromBytes(("stay " + moved.key()).getBytes(StandardCharsets.UTF_8))),
                who,
                sleeps.home().id(),
                sleeps.bed() == null ? null : sleeps.bed().id(),
                reason,
                new Expected(night, night.plusDays(nights(moved))),
                null,
                null,
                null,
                null);
    }

    private static Purpose purpose(HomeKind kind) {
        return switch (kind) {
            case HUB_EMERGENCY -> Purpose.SAFE_TONIGHT;
            case HUB_BED -> Purpose.BREATHING_SPACE;
            case FOSTER_HUB -> Purpose.STEP_TO_FAMILY;
            case SUPPORTED_ACCOMMODATION, LODGINGS -> Purpose.STEP_TO_OWN_PLACE;
            default -> Purpose.A_HOME_FOR_LONG;
        };
    }

    /** How long was thought of when it began; what comes of it is the town's to tell. */
    private static int nights(MovedHome moved) {
        int spread = Math.floorMod(moved.key().hashCode(), 14);
        return switch (moved.kind()) {
            case HUB_EMERGENCY -> 3 + spread / 3;
            case HUB_BED -> 14 + spread;
            case FOSTER_HUB -> 120 + spread;
            default -> 365;
        };
    }
}
