package uk.onedoor.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.outcomes.FollowUps;
import uk.onedoor.outcomes.NewFollowUp;
import uk.onedoor.outcomes.Planned;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.town.TownFact;

/** Writes down, Sunday by Sunday, of whom nobody heard how it is going a week after the day for it. */
@Component
@ConditionalOnProperty("onedoor.demo")
class FollowUpScribe implements Scribe {

    private static final int TRIED_DAYS = 6;
    private static final int TRIES = 3;

    private final FollowUps followUps;
    private final SupportSource supports;

    FollowUpScribe(FollowUps followUps, SupportSource supports) {
        this.followUps = followUps;
        this.supports = supports;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void endOf(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            supports.all(null)
                    .forEach(support -> Planned.of(support.beganOn(), support.endedOn()).stream()
                            .filter(planned -> isOver(planned, day) && planned.openOn(day))
                            .forEach(planned -> notReached(support, planned, day)));
        }
    }

    private static boolean isOver(Planned planned, LocalDate day) {
        return planned.due().isBefore(day.minusDays(TRIED_DAYS))
                && !planned.due().isBefore(day.minusDays(TRIED_DAYS + 7L));
    }

    private void notReached(Support support, Planned planned, LocalDate day) {
        boolean told = followUps.of(support.youngPerson()).stream()
                .anyMatch(one -> one.beganOn().equals(support.beganOn())
                        && one.phase() == planned.phase()
                        && one.months() == planned.months());
        boolean current =
                supports.current(support.youngPerson()).filter(support::equals).isPresent();
        if (current && !told) {
            followUps.record(NewFollowUp.notReached(
                    support, planned.phase(), planned.months(), day, "Two texts and a card, and no answer yet", TRIES));
        }
    }
}
