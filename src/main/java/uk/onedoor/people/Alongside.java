package uk.onedoor.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource.About;
import uk.onedoor.people.ActionSource.Action;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Shown.Contact;
import uk.onedoor.people.Shown.Next;
import uk.onedoor.people.Shown.Offer;
import uk.onedoor.people.Shown.Offers;
import uk.onedoor.people.StickingSource.Sticking;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;

/** What the rooms above tell about one young person, gathered: who sticks, what is next, what can be done here. */
@Component
class Alongside {

    private static final int WEEKS_AHEAD = 6;
    private static final int MOST = 8;

    private final List<StickingSource> sticking;
    private final List<DueSource> due;
    private final List<ActionSource> actions;
    private final Stories stories;
    private final Clock clock;

    Alongside(
            List<StickingSource> sticking,
            List<DueSource> due,
            List<ActionSource> actions,
            Stories stories,
            Clock clock) {
        this.sticking = sticking;
        this.due = due;
        this.actions = actions;
        this.stories = stories;
        this.clock = clock;
    }

    List<Sticking> sticking(Glance glance) {
        return sticking.stream().flatMap(source -> source.of(glance).stream()).toList();
    }

    /** Who answers what the young person says, whatever else is not known yet. */
    Contact answers(YoungPersonId who) {
        return stories.answers(who);
    }

    /** What is next, as staff read it. */
    List<Next> next(Page page, Glance glance) {
        return dueFor(glance).stream()
                .map(next -> new Next(next.title(page), when(page, next.by()), next.link()))
                .limit(MOST)
                .toList();
    }

    /** What happens next, in words written for the young person; what has none is not shown to them. */
    List<Next> ownNext(Page page, Glance glance) {
        return dueFor(glance).stream()
                .map(next -> next.own(page).map(words -> new Next(words, ownWhen(page, next.by()), null)))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    /** What the viewer may do here, by what it is about; what they may not says why. */
    List<Offers> offers(Page page, Glance glance) {
        Map<About, List<Action>> byAbout = actions.stream()
                .flatMap(source -> source.forPerson(glance).stream())
                .collect(Collectors.groupingBy(Action::about, TreeMap::new, Collectors.toList()));
        return byAbout.entrySet().stream()
                .map(group -> new Offers(
                        group.getKey() == About.DAY ? null : page.name(group.getKey()),
                        offers(page, group.getValue().stream())))
                .toList();
    }

    /** What the viewer may do about somebody who is not on their list. */
    List<Offer> elsewhere(Page page, String words) {
        return offers(page, actions.stream().flatMap(source -> source.forSomebodyElse(words).stream()));
    }

    private static List<Offer> offers(Page page, Stream<Action> actions) {
        return actions.map(action -> new Offer(
                        page.t(action.titleKey()),
                        action.link(),
                        action.whyNot() == null ? null : page.t(action.whyNot())))
                .toList();
    }

    List<Shown.Voice> waiting(Page page, Glance glance) {
        return stories.waiting(page, glance, 20);
    }

    List<Shown.Told> lately(Page page, Glance glance, int most) {
        return stories.lately(page, glance, most);
    }

    private List<Due> dueFor(Glance glance) {
        LocalDate until = London.today(clock).plusWeeks(WEEKS_AHEAD);
        return due.stream()
                .flatMap(source -> source.about(glance, until).stream())
                .sorted(Comparator.comparing(Due::by))
                .toList();
    }

    /** What waits for us past its day is ours to hurry with, not theirs to worry about: it is soon. */
    private static String ownWhen(Page page, LocalDate by) {
        return by.isBefore(page.today()) ? page.t("people.own.next.soon") : when(page, by);
    }

    private static String when(Page page, LocalDate by) {
        return page.date(by) + ", " + page.ago(by);
    }
}
