package uk.onedoor.stays;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;
import uk.onedoor.stays.StayFacts.Fact;

/** Where they sleep, the address of the home they live in, and the day they move: linked from a young person's own page. */
@Component
class OwnStayLinks implements OwnPages {

    private final StayFacts facts;
    private final Clock clock;

    OwnStayLinks(StayFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        Stream<OwnLink> always = Stream.of(
                new OwnLink("stays.own.title", "/me/where-i-sleep"), new OwnLink("homes.own.address", "/me/address"));
        return moves(glance)
                ? Stream.concat(Stream.of(new OwnLink("stays.moving.own.title", "/me/moving-day")), always)
                        .toList()
                : always.toList();
    }

    private boolean moves(Glance glance) {
        return facts.of(glance).stream()
                .map(Fact::stay)
                .anyMatch(stay -> stay != null && MovingDay.mayBeWritten(stay, clock.instant()));
    }
}
