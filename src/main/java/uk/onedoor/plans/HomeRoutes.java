package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.HomeRoute;
import uk.onedoor.plans.Plan.Route;
import uk.onedoor.plans.Plan.WhoseWords;

/** Ways home: which is chosen, why and in whose words; and who has waited longest for the next step on theirs. */
@Service
@Transactional
public class HomeRoutes {

    /** A way as it is chosen. */
    public record NewRoute(UUID id, HomeRoute route, String words, WhoseWords whose, LocalDate on) {}

    /** Somebody's way home: when it last moved, and the step that comes next where one is agreed. */
    public record Waiting(
            YoungPersonId who,
            HomeRoute route,
            LocalDate moved,
            @Nullable String next,
            @Nullable LocalDate by) {}

    /** Somebody with us for whom no way home is chosen, and since when they are with us. */
    public record Unchosen(YoungPersonId who, LocalDate since) {}

    private final PlanRepository plans;
    private final PlanWriting writing;
    private final Plans all;
    private final JdbcClient db;

    HomeRoutes(PlanRepository plans, PlanWriting writing, Plans all, JdbcClient db) {
        this.plans = plans;
        this.writing = writing;
        this.all = all;
        this.db = db;
    }

    /**
     * A way home is chosen; the one before stays behind it, with its steps. The same way told in other words is no new
     * choice: it stands as still as it did, and its steps go on.
     */
    public void choose(YoungPersonId person, NewRoute chosen) {
        writing.begin(person);
        writing.notToCome("on", chosen.on());
        Plan plan = all.of(person);
        Route before = plan.wayHome().map(WayHome::route).orElse(null);
        LocalDate since = chosen.on();
        if (before != null && before.homeRoute() == chosen.route()) {
            if (before.words().equals(chosen.words()) && before.whoseWords() == chosen.whose()) {
                return;
            }
            since = before.chosenOn();
        }
        boolean already = plan.routes().stream().anyMatch(route -> route.id().equals(chosen.id()));
        if (!already) {
            plan.wayHome().ifPresent(way -> plans.supersede("route", way.route().id(), writing.now()));
        }
        Map<String, @Nullable Object> row = writing.row(chosen.id(), person, PlanWriting.said(chosen.words(), 2_000));
        row.put("home_route", chosen.route());
        row.put("whose_words", chosen.whose());
        row.put("chosen_on", since);
        writing.insert("route", row);
    }

    /** Everybody with us the viewer may see who has a way home, who has waited longest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return db.sql("""
                select r.young_person_id, r.home_route, greatest(r.chosen_on, done.last_on), next.words, next.by_on
                  from plans.route r
                  cross join lateral (select array_agg(o.id) as ids from plans.route o
                     where o.authority_id = (select platform.authority()) and o.young_person_id = r.young_person_id
                       and o.home_route = r.home_route) same
                  left join lateral (select max(s.ended_on) as last_on from plans.step s
                     where s.authority_id = (select platform.authority()) and s.young_person_id = r.young_person_id
                       and s.route_id = any (same.ids) and s.ended_how = 'DONE') done on true
                  left join lateral (select s.words, s.by_on from plans.step s
                     where s.authority_id = (select platform.authority()) and s.young_person_id = r.young_person_id
                       and s.route_id = any (same.ids) and s.ended_on is null order by s.by_on limit 1) next on true
                 where r.authority_id = (select platform.authority()) and r.superseded_at is null
                   and exists (select from keywork.support_episode e where e.authority_id = (select platform.authority())
                     and e.young_person_id = r.young_person_id and e.ended_on is null)
                 order by 3, 1""")
                .query((rs, row) -> new Waiting(
                        new YoungPersonId(rs.getObject(1, UUID.class)),
                        HomeRoute.valueOf(rs.getString(2)),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    /** Everybody with us whose plan the viewer may see and for whom none is chosen, who has been here longest first. */
    @Transactional(readOnly = true)
    public List<Unchosen> unchosen() {
        return db.sql("""
                select k.id, min(e.began_on) from keywork.support_episode e
                  cross join lateral (select coalesce((select m.young_person_id from people.merge m
                     where m.authority_id = (select platform.authority()) and m.merged_id = e.young_person_id
                       and m.unmerged_at is null), e.young_person_id) as id) k
                 where e.authority_id = (select platform.authority()) and e.ended_on is null
                   and k.id in (select platform.visible('PLAN'))
                   and not exists (select from plans.route r
                      left join people.merge m on m.authority_id = (select platform.authority())
                       and m.merged_id = r.young_person_id and m.unmerged_at is null
                     where r.authority_id = (select platform.authority()) and r.superseded_at is null
                       and coalesce(m.young_person_id, r.young_person_id) = k.id)
                 group by 1 order by 2, 1""")
                .query((rs, row) ->
                        new Unchosen(new YoungPersonId(rs.getObject(1, UUID.class)), rs.getObject(2, LocalDate.class)))
                .list();
    }
}
