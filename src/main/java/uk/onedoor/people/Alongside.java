package uk.onedoor.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Shown.Contact;
import uk.onedoor.people.Shown.Next;
import uk.onedoor.people.Shown.Offer;
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

    List<Sticking> sticking(YoungPersonId who) {
        return sticking.stream().flatMap(source -> source.of(who).stream()).toList();
    }

    /** Who answers what the young person says, whatever else is not known yet. */
    Contact answers(YoungPersonId who) {
        return stories.answers(who);
    }

    /** What is next, as staff read it. */
    List<Next> next(Page page, YoungPersonId who) {
        return dueFor(who).stream()
                .map(next -> new Next(next.title(page), when(page, next.by()), next.link()))
                .limit(MOST)
                .toList();
    }

    /** What happens next, in words written for the young person; what has none is not shown to them. */
    List<Next> ownNext(Page page, YoungPersonId who) {
        return dueFor(who).stream()
                .map(next -> next.own(page).map(words -> new Next(words, when(page, next.by()), null)))
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    /** What the viewer may do here; what they may not says why. */
    List<Offer> offers(Page page, YoungPersonId who) {
        return actions.stream()
                .flatMap(source -> source.forPerson(who).stream())
                .map(action -> new Offer(
                        page.t(action.titleKey()),
                        action.link(),
                        action.whyNot() == null ? null : page.t(action.whyNot())))
                .toList();
    }

    List<Shown.Voice> waiting(Page page, List<UUID> records) {
        return stories.voices(page, records, 20).stream()
                .filter(voice -> voice.answers().isEmpty())
                .toList();
    }

    List<Shown.Told> lately(Page page, List<UUID> records, int most) {
        return stories.lately(page, records, most);
    }

    private List<Due> dueFor(YoungPersonId who) {
        LocalDate until = London.today(clock).plusWeeks(WEEKS_AHEAD);
        return due.stream()
                .flatMap(source -> source.until(until, who).stream())
                .sorted(Comparator.comparing(Due::by))
                .toList();
    }

    private static String when(Page page, LocalDate by) {
        return page.date(by) + ", " + page.ago(by);
    }
}
