package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Supervisions;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Supervision;
import uk.onedoor.staff.Trainings;
import uk.onedoor.staff.Trainings.Trained;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/** Writes what the invented staff learned, and when they sat down with whom: the newest once a day. */
@Component
@Order(0)
@ConditionalOnProperty("onedoor.demo")
class LearningScribe implements Scribe {

    private static final Set<TownPlan.Role> TEAM = EnumSet.of(
            TownPlan.Role.HUB_MANAGER,
            TownPlan.Role.DEPUTY_MANAGER,
            TownPlan.Role.KEY_WORKER,
            TownPlan.Role.RESIDENTIAL_WORKER,
            TownPlan.Role.OUTREACH_WORKER,
            TownPlan.Role.LIFE_COACH,
            TownPlan.Role.COMMUNICATION_SUPPORT_WORKER);
    private static final int REMEMBERED_WEEKS = 16;

    /** What the town's councils ask, and for how many months it holds; 0 for good. */
    private record Asked(String name, int months) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("Restorative practice", 24),
            new Asked("Trauma-informed practice", 24),
            new Asked("Safeguarding", 24),
            new Asked("First aid", 36),
            new Asked("Giving medication", 12),
            new Asked("Autism and communication", 0));

    private final Trainings trainings;
    private final Supervisions supervisions;

    LearningScribe(Trainings trainings, Supervisions supervisions) {
        this.trainings = trainings;
        this.supervisions = supervisions;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        List<TownPlan.Staff> everybody = new ArrayList<>();
        cast.teams().values().forEach(everybody::addAll);
        String council = everybody.get(0).council();
        if (!written.has("trainings/" + council)) {
            learn(cast, council, everybody, today);
            written.put("trainings/" + council, Ids.next());
        }
        String day = "supervisions/" + council + "/" + today;
        if (!written.has(day)) {
            cast.teams().values().forEach(team -> sitDown(cast, team, today));
            written.put(day, Ids.next());
        }
    }

    private void learn(Cast cast, String council, List<TownPlan.Staff> everybody, LocalDate today) {
        for (Asked one : ASKED) {
            UUID training = id("training", council, one.name());
            trainings.add(new Training(training, one.name(), one.months() == 0 ? null : one.months(), Set.of(), false));
            for (TownPlan.Staff who : everybody) {
                int some = Math.floorMod((who.key() + one.name()).hashCode(), 1000);
                // Nearly everything holds; of fifty one has run out, and a few run out soon.
                int days = some < 20
                        ? one.months() * 31 + 5
                        : some < 60 ? one.months() * 30 - 20 : one.months() * some / 40;
                trainings.keep(new Trained(
                        id("trained", who.key(), one.name()),
                        cast.worker(who.key()),
                        training,
                        today.minusDays(Math.max(days, 30)),
                        null));
            }
        }
    }

    /** As often as the council agreed, but for one whose supervision is overdue. */
    private void sitDown(Cast cast, List<TownPlan.Staff> team, LocalDate today) {
        TownPlan.Staff runs = first(team, TownPlan.Role.HUB_MANAGER);
        TownPlan.Staff coach = first(team, TownPlan.Role.LIFE_COACH);
        TownPlan.Staff overdue = first(team, TownPlan.Role.OUTREACH_WORKER);
        TownPlan.Staff deputy = first(team, TownPlan.Role.DEPUTY_MANAGER);
        for (TownPlan.Staff who : team) {
            if (TEAM.contains(who.role())) {
                LocalDate until = who.equals(overdue) ? today.minusWeeks(9) : today;
                TownPlan.Staff leads = who.equals(runs)
                        ? cast.with(TownPlan.Role.DIRECTOR).get(0)
                        : who.role() == TownPlan.Role.KEY_WORKER ? deputy : runs;
                meet(cast, who, leads, Kind.LINE, until, today);
                meet(cast, who, who.equals(coach) ? deputy : coach, Kind.REFLECTIVE, today, today);
            }
        }
    }

    private void meet(Cast cast, TownPlan.Staff who, TownPlan.Staff with, Kind kind, LocalDate until, LocalDate today) {
        int every = kind == Kind.LINE ? 28 : 42;
        LocalDate held = cast.history().begin().plusDays(Math.floorMod((who.key() + kind).hashCode(), every));
        for (int turn = 0; !held.isAfter(until); held = held.plusDays(every), turn++) {
            if (held.isAfter(today.minusWeeks(REMEMBERED_WEEKS))) {
                supervisions.keep(new Supervision(
                        id("supervision", who.key(), kind + "/" + held),
                        cast.worker(who.key()),
                        cast.worker(with.key()),
                        kind,
                        held,
                        null,
                        staying(who, turn)));
            }
        }
    }

    private static @Nullable String staying(TownPlan.Staff who, int turn) {
        return switch (Math.floorMod(who.key().hashCode() + turn, 12)) {
            case 0 -> "The young people keep me here. Fewer sleep-ins in a row would help.";
            case 1 -> "Wants to learn to lead family meetings.";
            default -> null;
        };
    }

    private static TownPlan.Staff first(List<TownPlan.Staff> team, TownPlan.Role role) {
        return team.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    }

    private static UUID id(String what, String whose, String which) {
        return UUID.nameUUIDFromBytes((what + "/" + whose + "/" + which).getBytes(StandardCharsets.UTF_8));
    }
}
