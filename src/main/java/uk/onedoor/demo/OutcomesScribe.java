package uk.onedoor.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.outcomes.Baselines;
import uk.onedoor.outcomes.FollowUps;
import uk.onedoor.outcomes.HappeningKind;
import uk.onedoor.outcomes.HappeningSource;
import uk.onedoor.outcomes.Happenings;
import uk.onedoor.outcomes.MeasureCode;
import uk.onedoor.outcomes.Measurement.ScoredBy;
import uk.onedoor.outcomes.Measurements;
import uk.onedoor.outcomes.NewBaseline;
import uk.onedoor.outcomes.NewFollowUp;
import uk.onedoor.outcomes.NewHappening;
import uk.onedoor.outcomes.NewMeasurement;
import uk.onedoor.outcomes.Planned;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.BaselineTaken;
import uk.onedoor.town.TownFact.Ended;
import uk.onedoor.town.TownFact.FollowUpTaken;
import uk.onedoor.town.TownFact.Happened;
import uk.onedoor.town.TownFact.MeasureTaken;

/** Writes what happened, the state on arrival, follow-ups and scores. */
@Component
@ConditionalOnProperty("onedoor.demo")
class OutcomesScribe implements Scribe {

    private final Happenings happenings;
    private final Baselines baselines;
    private final FollowUps followUps;
    private final Measurements measurements;
    private final SupportSource supports;

    OutcomesScribe(
            Happenings happenings,
            Baselines baselines,
            FollowUps followUps,
            Measurements measurements,
            SupportSource supports) {
        this.happenings = happenings;
        this.baselines = baselines;
        this.followUps = followUps;
        this.measurements = measurements;
        this.supports = supports;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (fact instanceof Happened happened) {
            written.put(happened.key(), happenings.record(happening(happened, cast)));
        } else if (fact instanceof Ended ended) {
            happenings.end(cast.youngPerson(ended.youngPerson()), written.get(ended.happened()), day(ended.at()));
        } else if (fact instanceof BaselineTaken taken) {
            baseline(taken, cast);
        } else if (fact instanceof FollowUpTaken taken) {
            followUp(taken, cast);
        } else if (fact instanceof MeasureTaken taken) {
            measurements.record(new NewMeasurement(
                    cast.youngPerson(taken.youngPerson()),
                    code(taken.measure()),
                    BigDecimal.valueOf(taken.score()),
                    day(taken.at()),
                    taken.measure() == TownFact.Measure.SDQ_TOTAL ? ScoredBy.CARER : ScoredBy.YOUNG_PERSON,
                    ""));
        } else {
            return false;
        }
        return true;
    }

    private static NewHappening happening(Happened happened, Cast cast) {
        @Nullable Instant ended = happened.endedAt();
        return new NewHappening(
                cast.youngPerson(happened.youngPerson()),
                HappeningKind.valueOf(happened.kind().name()),
                day(happened.at()),
                LocalTime.ofInstant(happened.at(), London.ZONE),
                ended == null ? null : day(ended),
                HappeningSource.valueOf(happened.source().name()),
                happened.words(),
                null);
    }

    private void baseline(BaselineTaken taken, Cast cast) {
        YoungPersonId who = cast.youngPerson(taken.youngPerson());
        Support support = supports.current(who).orElseThrow();
        baselines.take(new NewBaseline(
                who,
                support.beganOn(),
                day(taken.at()),
                cast.worker(taken.by()),
                HappeningSource.TOLD_BY_YOUNG_PERSON,
                DemoAnswers.of(taken.lately(), taken.ownWords())));
    }

    private void followUp(FollowUpTaken taken, Cast cast) {
        Support support =
                supports.current(cast.youngPerson(taken.youngPerson())).orElseThrow();
        Planned.Phase phase = support.endedOn() == null ? Planned.Phase.WITH_US : Planned.Phase.AFTER;
        LocalDate on = day(taken.at());
        // The town's own calendar knows nothing of our windows; what falls outside them was a chat, not a follow-up.
        boolean open = Planned.of(support.beganOn(), support.endedOn()).stream()
                .anyMatch(
                        planned -> planned.phase() == phase && planned.months() == taken.month() && planned.openOn(on));
        if (!open) {
            return;
        }
        NewFollowUp told = taken.lately() == null
                ? NewFollowUp.notReached(support, phase, taken.month(), on, "No answer to calls or texts", 3)
                : NewFollowUp.taken(
                        support,
                        phase,
                        taken.month(),
                        on,
                        HappeningSource.TOLD_BY_YOUNG_PERSON,
                        DemoAnswers.of(taken.lately(), taken.ownWords()));
        followUps.record(Ids.next(), told, "They were in touch after all");
    }

    private static MeasureCode code(TownFact.Measure measure) {
        return measure == TownFact.Measure.WELLBEING ? MeasureCode.SWEMWBS : MeasureCode.valueOf(measure.name());
    }

    private static LocalDate day(Instant at) {
        return London.day(at);
    }
}
