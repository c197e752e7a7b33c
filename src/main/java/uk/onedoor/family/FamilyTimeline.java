package uk.onedoor.family;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;

/** Tells on the timeline of family meetings and of what helps when things get hard. */
@Component
@Transactional(readOnly = true)
class FamilyTimeline implements TimelineSource {

    private final FamilyFacts facts;
    private final CurrentViewer viewer;

    FamilyTimeline(FamilyFacts facts, CurrentViewer viewer) {
        this.facts = facts;
        this.viewer = viewer;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        boolean theirOwnPage = viewer.get().youngPerson() != null;
        return facts.of(glance).stream()
                .filter(fact -> fact.kind().isToldOnTheTimeline()
                        && London.startOf(fact.on()).isBefore(before))
                .sorted(Comparator.comparing(FamilyFact::on).reversed())
                .limit(most)
                .map(fact -> entry(fact, theirOwnPage ? null : link(fact, glance.youngPerson())))
                .toList();
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.WITH_US, Strand.TOGETHER, Strand.HAPPENED, Strand.GOOD);
    }

    private static TimelineEntry entry(FamilyFact fact, @Nullable String link) {
        return new TimelineEntry(
                fact.id(),
                London.startOf(fact.on()),
                true,
                strand(fact.kind()),
                "family.timeline." + fact.kind(),
                new Object[] {fact.told()},
                fact.words(),
                fact.ownWords(),
                fact.by(),
                null,
                link,
                null);
    }

    private static Strand strand(Kind kind) {
        return switch (kind) {
            case PRACTISED -> Strand.TOGETHER;
            case CRISIS -> Strand.HAPPENED;
            case CRISIS_WITHOUT_US, FOUND -> Strand.GOOD;
            default -> Strand.WITH_US;
        };
    }

    private static String link(FamilyFact fact, YoungPersonId who) {
        String at = "/young-people/" + who;
        return switch (fact.kind()) {
            case PLAN, PLAN_BEFORE, PRACTISED -> at + "/crisis-plan";
            case CRISIS, CRISIS_WITHOUT_US, FOUND -> at + "/family";
            default -> at + "/family-meetings/" + fact.id();
        };
    }
}
