package uk.onedoor.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.StoryTeller.Step;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.homes.Home;
import uk.onedoor.house.DayLog;
import uk.onedoor.house.Handovers;
import uk.onedoor.house.NewEntry;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * In each hub the last days are written down: a line of the house each noon and one of two who sleep there each evening. The
 * night hands over each morning, and the day has read it, but not today's yet.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class HouseScribe implements Scribe {

    private static final int DAYS = 3;
    private static final LocalTime NIGHT_GOES = LocalTime.of(7, 10);
    private static final LocalTime DAY_HAS_READ = LocalTime.of(7, 35);
    private static final LocalTime NOON = LocalTime.of(12, 20);
    private static final LocalTime EVENING = LocalTime.of(21, 40);

    private static final List<String> OF_THE_HOUSE = List.of(
            "The plumber has been: the shower upstairs is hot again.",
            "Shopping came. Two of them made the list, so there is no fish.",
            "The lamp over the back step is out. A new one is ordered for Thursday.");
    private static final List<String> OF_SOMEBODY = List.of(
            "Made the tea with us and told the whole story of the bus. In bed by eleven, radio low.",
            "Low after a call home, and said so. We walked to the shop and back without talking much; better then.",
            "Finished the piece for college at the kitchen table and read it out. Asked for a lift at eight.",
            "Stayed in bed until two and did not want company. Came down for the film, and stayed to wash up.");
    private static final List<String> ADDED =
            List.of("The back door sticks: lift it.", "A quiet night. The washing is still in the machine.", "");

    private final HubHomes hubHomes;
    private final WithUs withUs;
    private final DayLog log;
    private final Handovers handovers;
    private final StoryTeller teller;

    HouseScribe(HubHomes hubHomes, WithUs withUs, DayLog log, Handovers handovers, StoryTeller teller) {
        this.hubHomes = hubHomes;
        this.withUs = withUs;
        this.log = log;
        this.handovers = handovers;
        this.teller = teller;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        hubHomes.each(cast, today, (home, on) -> days(home, on, cast, written, today));
    }

    private void days(Home home, List<TownPlan.Staff> on, Cast cast, Written written, LocalDate today) {
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            String story = "house/" + home.id() + "/" + day;
            List<Someone> here = withUs.sleptIn(
                    cast, cast.planned(Objects.requireNonNull(on.get(0).hub())), home.id(), day.minusDays(1), today);
            teller.tell(cast, written, story, day(home, on, here, story, day, day.isBefore(today)));
        }
    }

    private List<Step> day(
            Home home, List<TownPlan.Staff> on, List<Someone> here, String story, LocalDate day, boolean isRead) {
        String night = on.get(on.size() - 1).key();
        String byDay = on.get(on.size() - 2).key();
        int which = (int) day.toEpochDay();
        String added = pick(ADDED, which);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                at(day, NIGHT_GOES),
                night,
                "handover",
                () -> handovers.handOver(
                        StoryTeller.id(story, "handover"), home.id(), added.isEmpty() ? null : added)));
        if (isRead) {
            steps.add(new Step(
                    at(day, DAY_HAS_READ),
                    byDay,
                    "read",
                    () -> handovers.read(home.id(), StoryTeller.id(story, "handover"))));
        }
        steps.add(line(home, byDay, story, "house", at(day, NOON), null, pick(OF_THE_HOUSE, which)));
        for (int i = 0; i < here.size() && i < 2; i++) {
            YoungPersonId who = here.get(i).id();
            steps.add(line(home, night, story, "about " + i, at(day, EVENING), who, pick(OF_SOMEBODY, which + i)));
        }
        return steps;
    }

    private Step line(
            Home home, String by, String story, String name, Instant at, @Nullable YoungPersonId who, String words) {
        return new Step(
                at, by, name, () -> log.write(new NewEntry(StoryTeller.id(story, name), home.id(), who, at, words)));
    }

    private static String pick(List<String> from, int which) {
        return from.get(Math.floorMod(which, from.size()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(London.ZONE).toInstant();
    }
}
