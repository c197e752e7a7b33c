package uk.onedoor.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.family.FamilyFacts.Days;
import uk.onedoor.family.FamilyFacts.Standing;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.WorkDays;

/** What is due in this room, from how things stand: a rule, and nothing that reads. */
final class FamilyDueRules {

    private FamilyDueRules() {}

    /** What is due, whenever; {@code supportBegan} is when the support that goes on began. */
    static List<Due> of(Standing now, LocalDate supportBegan) {
        YoungPersonId who = now.youngPerson();
        String at = "/young-people/" + who;
        List<Due> due = new ArrayList<>();
        if (now.lastOffered() == null || now.lastOffered().isBefore(supportBegan)) {
            LocalDate by = WorkDays.after(supportBegan, now.days().offerWorkDays());
            due.add(due(who, "family.due.offer", by, at + "/family-meetings/new"));
        }
        if (now.heldReviewOn() != null) {
            due.add(due(who, "family.due.meeting.review", now.heldReviewOn(), at + "/family-meetings/" + now.held()));
        }
        if (now.planReviewOn() != null) {
            due.add(due(who, "family.due.crisis.review", now.planReviewOn(), at + "/crisis-plan"));
            LocalDate practise =
                    Objects.requireNonNull(now.planOn()).plusDays(now.days().practiseDays());
            due.add(due(who, "family.due.crisis.practise", practise, at + "/crisis-plan"));
        }
        due.sort(Comparator.comparing(Due::by));
        return due;
    }

    /** The same read off all that is known of somebody; empty when the viewer may not write it. */
    static Optional<Standing> standing(Glance glance, List<FamilyFact> facts) {
        if (facts.stream().noneMatch(fact -> fact.kind() == Kind.MAY_WRITE)) {
            return Optional.empty();
        }
        FamilyFact held = facts.stream()
                .filter(fact -> fact.kind() == Kind.HELD && fact.next() != null)
                .min(Comparator.comparing(FamilyFact::next))
                .orElse(null);
        FamilyFact plan = first(facts, Kind.PLAN);
        UUID heldId = held == null ? null : held.id();
        LocalDate planOn = plan == null ? null : latest(plan.on(), last(facts, Kind.PRACTISED));
        return Optional.of(new Standing(
                glance.youngPerson(),
                last(facts, Kind.OFFERED),
                heldId,
                held == null ? null : held.next(),
                planOn,
                plan == null ? null : plan.next(),
                days(first(facts, Kind.DAYS))));
    }

    private static Days days(@Nullable FamilyFact told) {
        List<String> numbers = List.of(Objects.requireNonNull(told).told().split(" "));
        return new Days(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)));
    }

    private static @Nullable FamilyFact first(List<FamilyFact> facts, Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst().orElse(null);
    }

    private static @Nullable LocalDate last(List<FamilyFact> facts, Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(FamilyFact::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static Due due(YoungPersonId who, String key, LocalDate by, String link) {
        return new Due(who, key, new Object[0], by, link);
    }
}
