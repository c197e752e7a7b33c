package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.Plan.StepOwner;

/**
 * Says which steps and reviews are due. On Today a step is told to whoever promised it, and one of the young person's or
 * of somebody around them to their key worker, who asks how it went; everybody else reads it in the plan.
 */
@Component
@Transactional(readOnly = true)
class PlanDue implements DueSource {

    private final JdbcClient db;
    private final PlanRepository plans;

    PlanDue(JdbcClient db, PlanRepository plans) {
        this.db = db;
        this.plans = plans;
    }

    /** One line of what is due for all: a step, or the last review of somebody who is with us. */
    private record Line(
            YoungPersonId who,
            @Nullable String step,
            @Nullable String owner,
            StepOwner kind,
            LocalDate day,
            @Nullable LocalDate planned,
            Rhythm rhythm) {}

    @Override
    public List<Due> until(LocalDate day) {
        List<Due> due = new ArrayList<>();
        for (Line line : lines(day)) {
            if (line.step() != null) {
                due.add(step(line.who(), line.kind(), line.step(), line.owner(), line.day()));
                continue;
            }
            LocalDate by = line.rhythm().due(line.day(), line.planned());
            if (!by.isAfter(day)) {
                due.add(review(line.who(), line.planned() == null, by));
            }
        }
        return due;
    }

    private List<Line> lines(LocalDate day) {
        return db.sql("""
                with joined as (
                  select merged_id as record, young_person_id as person from people.merge
                   where authority_id = (select platform.authority()) and unmerged_at is null),
                mine as (
                  select coalesce(j.person, k.young_person_id) as person from keywork.allocation k
                    left join joined j on j.record = k.young_person_id
                   where k.authority_id = (select platform.authority()) and k.part = 'KEY_WORKER' and k.until_on is null
                     and k.worker_id = (select platform.account())),
                rhythm as (
                  select platform.number('plans.rhythm.weeks') as weeks, platform.number('plans.rhythm.days') as days)
                select coalesce(j.person, s.young_person_id), s.words, coalesce(a.display_name, s.owner_name), s.owner_kind, s.by_on, cast(null as date), r.weeks, r.days
                  from plans.step s cross join rhythm r
                  left join joined j on j.record = s.young_person_id
                  left join platform.account a on a.authority_id = s.authority_id and a.id = s.owner_worker_id
                 where s.authority_id = (select platform.authority()) and s.ended_on is null and s.by_on <= :day
                   and exists (select from keywork.support_episode e left join joined ej on ej.record = e.young_person_id
                       where e.authority_id = (select platform.authority()) and e.ended_on is null
                         and coalesce(ej.person, e.young_person_id) = coalesce(j.person, s.young_person_id))
                   and not exists (select from plans.goal g where g.authority_id = (select platform.authority())
                         and g.id = s.goal_id and g.ended_on is not null)
                   and not exists (select from plans.route w where w.authority_id = (select platform.authority())
                         and w.id = s.route_id and w.superseded_at is not null)
                   and (s.owner_worker_id = (select platform.account())
                        or s.owner_worker_id is null and coalesce(j.person, s.young_person_id) in (select person from mine))
                union all
                select coalesce(j.person, e.young_person_id), null, null, 'YOUNG_PERSON', min(e.began_on), max(v.next_on), r.weeks, r.days
                  from keywork.support_episode e cross join rhythm r
                  left join joined j on j.record = e.young_person_id
                  left join lateral (select w.next_on from plans.review w
                     where w.authority_id = (select platform.authority())
                       and (w.young_person_id = coalesce(j.person, e.young_person_id)
                         or w.young_person_id in (select o.record from joined o where o.person = coalesce(j.person, e.young_person_id)))
                     order by w.held_on desc limit 1) v on true
                 where e.authority_id = (select platform.authority()) and e.ended_on is null
                   and e.young_person_id in (select platform.visible('PLAN', 'W'))
                 group by 1, r.weeks, r.days""")
                .param("day", day)
                .query((rs, row) -> new Line(
                        new YoungPersonId(rs.getObject(1, UUID.class)),
                        rs.getString(2),
                        rs.getString(3),
                        StepOwner.valueOf(rs.getString(4)),
                        rs.getObject(5, LocalDate.class),
                        rs.getObject(6, LocalDate.class),
                        new Rhythm(rs.getInt(7), rs.getInt(8))))
                .list();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        Plan plan = plans.atAGlance(glance);
        YoungPersonId who = glance.youngPerson();
        List<Due> due = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (isDue(plan, step) && !step.byOn().isAfter(day)) {
                due.add(step(who, step.ownerKind(), step.words(), step.owner(), step.byOn()));
            }
        }
        plan.reviewDue()
                .filter(by -> !by.isAfter(day))
                .ifPresent(by -> due.add(review(who, plan.reviews().isEmpty(), by)));
        return due;
    }

    /** A step towards a goal that is over, on another way home, or of somebody who stepped away, waits for nobody. */
    private static boolean isDue(Plan plan, Step step) {
        return plan.isWithUs() && step.isOpen() && plan.isOn(step);
    }

    private static Due step(YoungPersonId who, StepOwner kind, String words, @Nullable String owner, LocalDate by) {
        String key = kind == StepOwner.YOUNG_PERSON ? "plans.due.step.theirs" : "plans.due.step";
        return new Due(who, key, new Object[] {words, owner == null ? "" : owner}, by, link(who));
    }

    private static Due review(YoungPersonId who, boolean first, LocalDate by) {
        return new Due(who, first ? "plans.due.first" : "plans.due.review", new Object[0], by, link(who));
    }

    private static String link(YoungPersonId who) {
        return "/young-people/" + who + "/plan";
    }
}
