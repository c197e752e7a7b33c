package uk.onedoor.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.plans.Plan.Goal;
import uk.onedoor.plans.Plan.GoalEnd;
import uk.onedoor.plans.Plan.Review;
import uk.onedoor.platform.time.London;

/** Tells when a goal was set and how it ended, and when the plan was looked at together. */
@Component
@Transactional(readOnly = true)
class PlanTimeline implements TimelineSource {

    private final PlanRepository plans;

    PlanTimeline(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        Plan plan = plans.atAGlance(glance);
        List<TimelineEntry> entries = new ArrayList<>();
        plan.goals().forEach(goal -> tell(goal, entries));
        plan.reviews().forEach(review -> entries.add(tell(review)));
        return entries.stream()
                .filter(entry -> entry.at().isBefore(before))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.OWN_WORDS, Strand.GOOD, Strand.WITH_US);
    }

    private static void tell(Goal goal, List<TimelineEntry> entries) {
        entries.add(entry(goal.id(), goal.setOn(), Strand.OWN_WORDS, "plans.timeline.set", "", goal.words()));
        if (goal.endedOn() != null) {
            boolean reached = goal.endedHow() == GoalEnd.REACHED;
            entries.add(entry(
                    goal.id(),
                    goal.endedOn(),
                    reached ? Strand.GOOD : Strand.OWN_WORDS,
                    "plans.timeline." + goal.endedHow(),
                    goal.endedBecause() == null ? "" : goal.endedBecause(),
                    goal.words()));
        }
    }

    private static TimelineEntry tell(Review review) {
        return entry(
                review.id(),
                review.heldOn(),
                Strand.WITH_US,
                "plans.timeline.review",
                review.words(),
                review.ownWords());
    }

    private static TimelineEntry entry(
            UUID id, LocalDate on, Strand strand, String key, String body, @Nullable String ownWords) {
        return new TimelineEntry(
                id, London.startOf(on), true, strand, key, new Object[0], body, ownWords, null, null, null, null);
    }
}
