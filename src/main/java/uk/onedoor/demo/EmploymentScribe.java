package uk.onedoor.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Contracts;
import uk.onedoor.staff.Contracts.Kind;
import uk.onedoor.staff.Contracts.Terms;
import uk.onedoor.staff.Goodbyes;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Posts;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/** Writes how the invented staff are employed, once a hub: posts and contracts, who is away, who leaves and who left. */
@Component
@ConditionalOnProperty("onedoor.demo")
class EmploymentScribe implements Scribe {

    private static final BigDecimal WHOLE_WEEK = BigDecimal.valueOf(37);
    private static final List<String> LEFT = List.of(
            "Petra Langthorn", "Osman Quillby", "Harriet Dewmoor", "Leo Brandsgarth", "Una Marshlow", "Ivo Stellwick");
    static final int LEAVES_IN_WEEKS = 5;
    private static final String POLICE = "The police";
    private static final String GRANT = "A grant for two years";

    private final Contracts contracts;
    private final Posts posts;
    private final Absences absences;
    private final Goodbyes goodbyes;
    private final Staff staff;

    EmploymentScribe(Contracts contracts, Posts posts, Absences absences, Goodbyes goodbyes, Staff staff) {
        this.contracts = contracts;
        this.posts = posts;
        this.absences = absences;
        this.goodbyes = goodbyes;
        this.staff = staff;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        cast.teams().forEach((hub, team) -> {
            String key = "employment/" + hub;
            if (!written.has(key)) {
                new Team(cast, cast.hub(hub), team, today).write(hub);
                written.put(key, Ids.next());
            }
        });
    }

    /** One hub's people, as the plan has them in its order. */
    private final class Team {

        private final Cast cast;
        private final HubId hub;
        private final List<TownPlan.Staff> team;
        private final LocalDate today;

        Team(Cast cast, HubId hub, List<TownPlan.Staff> team, LocalDate today) {
            this.cast = cast;
            this.hub = hub;
            this.team = team;
            this.today = today;
        }

        void write(String key) {
            for (int i = 0; i < team.size(); i++) {
                employ(team.get(i), i);
            }
            List<TownPlan.Staff> keyWorkers = with(TownPlan.Role.KEY_WORKER);
            TownPlan.Staff nights = with(TownPlan.Role.RESIDENTIAL_WORKER).get(0);
            away(nights, Absences.Kind.SICK, today.minusWeeks(9), null, "A back operation");
            away(keyWorkers.get(0), Absences.Kind.LEAVE, today.plusDays(10), today.plusDays(24), null);
            goodbyes.plan(
                    cast.worker(leaver(keyWorkers).key()),
                    plan(today.plusWeeks(LEAVES_IN_WEEKS), "Tea at the hub, and a card for each young person"));
            int first = Math.floorMod(key.hashCode(), LEFT.size() / 2) * 2;
            left(LEFT.get(first), Role.OUTREACH_WORKER, today.minusMonths(8), Goodbyes.LeavingReason.PAY);
            left(LEFT.get(first + 1), Role.RESIDENTIAL_WORKER, today.minusMonths(2), Goodbyes.LeavingReason.HOURS);
        }

        private List<TownPlan.Staff> with(TownPlan.Role role) {
            return team.stream().filter(one -> one.role() == role).toList();
        }

        private void employ(TownPlan.Staff one, int place) {
            boolean fixed = one.equals(onAGrant(with(TownPlan.Role.KEY_WORKER)));
            boolean agency = one.role() == TownPlan.Role.RESIDENTIAL_WORKER
                    && one.equals(with(TownPlan.Role.RESIDENTIAL_WORKER)
                            .get(with(TownPlan.Role.RESIDENTIAL_WORKER).size() - 1));
            boolean police = one.role() == TownPlan.Role.POLICE_LIAISON;
            LocalDate from = today.minusDays(420L + Math.floorMod(one.key().hashCode(), 1500) + place);
            LocalDate until = fixed ? today.plusWeeks(10) : null;
            Kind kind = police ? Kind.SECONDED : fixed ? Kind.FIXED_TERM : agency ? Kind.AGENCY : Kind.PERMANENT;
            String by = police ? POLICE : fixed ? GRANT : null;
            WorkerId worker = cast.worker(one.key());
            contracts.agree(id("contract", one.key()), worker, new Terms(kind, from, until, WHOLE_WEEK, by));
            UUID post = id("post", one.key());
            Role role = Role.valueOf(one.role().name());
            posts.make(new Post(post, hub, role, WHOLE_WEEK, from, until, by));
            posts.fill(new Filling(id("filling", one.key()), post, worker, from, null));
        }

        private void away(
                TownPlan.Staff who,
                Absences.Kind kind,
                LocalDate from,
                @Nullable LocalDate until,
                @Nullable String why) {
            UUID id = id("away", who.key());
            absences.keep(new Absences.Away(id, cast.worker(who.key()), kind, from, until, why), kind);
        }

        /** Somebody who was here and is not any more; their post is empty since. */
        private void left(String name, Role role, LocalDate lastDay, Goodbyes.LeavingReason why) {
            WorkerId worker = staff.join(
                    new NewWorker(name, null, null, role, hub, null, null, List.of(), List.of("English"), 0, true));
            String key = hub + name;
            LocalDate from = today.minusYears(3);
            contracts.agree(id("contract", key), worker, new Terms(Kind.PERMANENT, from, lastDay, WHOLE_WEEK, null));
            UUID post = id("post", key);
            boolean gone = role == Role.OUTREACH_WORKER;
            posts.make(new Post(post, hub, role, WHOLE_WEEK, from, gone ? lastDay : null, null));
            posts.fill(new Filling(id("filling", key), post, worker, from, lastDay.plusDays(1)));
            goodbyes.plan(worker, plan(lastDay, null));
            goodbyes.keep(worker, new Goodbyes.Talk(id("talk", key), lastDay.minusDays(3), Set.of(why), null));
            staff.leave(worker);
        }

        private Goodbyes.Plan plan(LocalDate lastDay, @Nullable String farewell) {
            boolean past = lastDay.isBefore(today);
            return new Goodbyes.Plan(
                    lastDay,
                    null,
                    lastDay.minusWeeks(4),
                    lastDay,
                    farewell,
                    lastDay.minusDays(3),
                    past ? lastDay : null);
        }
    }

    /** Which of a hub's key workers leaves. */
    static TownPlan.Staff leaver(List<TownPlan.Staff> keyWorkers) {
        return keyWorkers.get(Math.min(3, keyWorkers.size() - 1));
    }

    /** Whose money ends: the second of them, or the first where the second leaves. */
    private static TownPlan.Staff onAGrant(List<TownPlan.Staff> keyWorkers) {
        return keyWorkers.stream()
                .filter(one -> !one.equals(leaver(keyWorkers)))
                .skip(keyWorkers.size() > 2 ? 1 : 0)
                .findFirst()
                .orElse(keyWorkers.get(0));
    }

    private static UUID id(String what, String key) {
        return UUID.nameUUIDFromBytes((what + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
