package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.TownHomes.Sleeps;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.placements.Urgency;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * Asks for homes in each council's first hub: one for tonight, one past its date, one of whom nobody asked what they want, one
 * that ended at home with outreach, one with a home of their wish, one with homes that are not for them, one decided.
 */
@Component
@Order(3)
@ConditionalOnProperty("onedoor.demo")
class RequestScribe implements Scribe {

    private static final int AT_LEAST = 3;

    private final WithUs withUs;
    private final RequestStory requests;
    private final MixStory mixes;
    private final ProductClock clock;

    RequestScribe(WithUs withUs, RequestStory requests, MixStory mixes, ProductClock clock) {
        this.withUs = withUs;
        this.requests = requests;
        this.mixes = mixes;
        this.clock = clock;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0);
        TownPlan.Hub hub = cast.planned(java.util.Objects.requireNonNull(lead.hub()));
        String key = "requests/" + hub.key();
        List<Someone> people = withUs.elsewhere(cast, hub, today);
        if (people.size() < AT_LEAST) {
            return;
        }
        if (!written.has(key)) {
            written.put(key, Ids.next());
            new Turn(cast, lead, hub, people, today).tellAll();
        }
        tonight(cast, written, lead, people.get(0), today);
        mixes.keep(cast, today);
    }

    /** Somebody needs a bed tonight; whoever did on an evening before was at home in the end, with one of us there. */
    private void tonight(Cast cast, Written written, TownPlan.Staff lead, Someone one, LocalDate today) {
        String key = "requests/tonight/" + lead.hub() + "/" + today;
        if (!written.has(key)) {
            written.put(key, Ids.next());
            cast.as(lead.key(), () -> requests.atHomeInTheEnd(Urgency.TONIGHT, today));
            cast.as(one.keyWorker().key(), () -> requests.tonight(cast, one, today));
        }
    }

    /** The requests of one hub, each of another young person as far as there are so many. */
    private final class Turn {

        private final Cast cast;
        private final TownPlan.Staff lead;
        private final TownPlan.Hub hub;
        private final List<Someone> people;
        private final LocalDate today;
        private int next = 1;

        private Turn(Cast cast, TownPlan.Staff lead, TownPlan.Hub hub, List<Someone> people, LocalDate today) {
            this.cast = cast;
            this.lead = lead;
            this.hub = hub;
            this.people = people;
            this.today = today;
        }

        private Someone someone() {
            return people.get(next++ % people.size());
        }

        private void tellAll() {
            atHomeWithOutreach(someone());
            pastItsDate(someone());
            notHere(someone());
            decided(someone());
            nobodyAsked(someone());
            wishedHome(someone());
        }

        private void on(String staff, int daysAgo, int hour, Runnable work) {
            clock.at(
                    today.minusDays(daysAgo)
                            .atTime(hour, 20)
                            .atZone(London.ZONE)
                            .toInstant(),
                    () -> cast.as(staff, work));
        }

        private void atHomeWithOutreach(Someone one) {
            on(one.keyWorker().key(), 20, 19, () -> requests.quarrel(cast, one, today.minusDays(20)));
            on(lead.key(), 20, 21, () -> requests.stayedAtHome(one, today.minusDays(20)));
        }

        private void pastItsDate(Someone one) {
            on(one.keyWorker().key(), 6, 16, () -> requests.theseDays(cast, one, today.minusDays(6)));
        }

        private void nobodyAsked(Someone one) {
            on(one.keyWorker().key(), 1, 15, () -> requests.notAskedYet(cast, one, today.minusDays(1)));
        }

        private void wishedHome(Someone one) {
            on(one.keyWorker().key(), 8, 11, () -> requests.wishedHome(cast, hub, one, today.minusDays(8)));
        }

        private void notHere(Someone one) {
            on(one.keyWorker().key(), 5, 12, () -> requests.quiet(cast, one, today.minusDays(5)));
            on(lead.key(), 4, 10, () -> {
                requests.ruleOut(cast, hub, one, today.minusDays(5));
                mixes.notHere(cast, hub, one, today.minusDays(4));
            });
        }

        private void decided(Someone one) {
            on(one.keyWorker().key(), 12, 12, () -> requests.toAFamily(cast, one, today.minusDays(12)));
            // whoever decides does not see all who live there
            Sleeps free = requests.family(cast, hub, today);
            on(lead.key(), 3, 10, () -> {
                mixes.beforeTheyCome(cast, free.home(), one, today.plusDays(4));
                requests.chooseFamily(free, one, today);
            });
        }
    }
}
