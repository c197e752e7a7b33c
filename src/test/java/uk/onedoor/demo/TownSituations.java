package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be found in the invented town: each situation by its name, and the rows that are it. */
final class TownSituations {

    private final String today;
    private final Map<String, String> found = new LinkedHashMap<>();

    private TownSituations(LocalDate today) {
        this.today = "date '" + today + "'";
    }

    static Map<String, String> on(LocalDate today) {
        TownSituations all = new TownSituations(today);
        all.whoSticks();
        all.endings();
        all.staff();
        return all.found;
    }

    private void found(String situation, String rows) {
        found.put(situation, rows.replace(":today", today));
    }

    private void whoSticks() {
        found(
                "a warm handover, and both are there now",
                "keywork.handover h where h.planned and h.together_from <= :today and h.together_until >= :today");
        found("a handover of somebody who leaves", """
                keywork.handover h join keywork.allocation n on n.id = h.allocation_id
                  join keywork.allocation b on b.id = n.instead_of join staff.worker w on w.id = b.worker_id
                 where w.leaves_on > :today""");
        found("a goodbye that was told of", "keywork.handover h where h.goodbye_on is not null");
        found("a key worker lost suddenly, and mended", "keywork.repair r where r.closed_on is not null");
        found("cover while a key worker is away", "keywork.cover c where c.until_on >= :today");
        found("a goal with numbers over time", """
                (select g.goal_id from plans.rating g group by 1 having count(*) >= 3) r""");
        found(
                "a plan looked at more than once",
                "(select v.young_person_id from plans.review v group by 1 having count(*) >= 3) r");
        found("a family meeting with a plan of their own", "family.meeting m where m.held_on is not null");
        found("a family meeting that was not wanted yet", "family.meeting m where m.answer = 'NOT_NOW'");
        found("a plan for hard times that was practised", "family.crisis_practice p");
        found("a hard time gone through without us", "family.crisis c where c.without_us");
    }

    private void endings() {
        found("support that grows less in steps", """
                (select s.young_person_id from endings.taper_step s where s.superseded_at is null group by 1 having count(*) >= 4) s""");
        found("a step that is quick because they asked", "endings.taper_step s where s.asked_words is not null");
        found(
                "too fast for them, and answered",
                "endings.pace p where p.pace = 'TOO_FAST' and p.answered_at is not null");
        for (String kind : List.of("TENANCY", "SCHOOL_ENDS", "FUNDING_ENDS")) {
            found("a day on which much ends: " + kind, "endings.cliff c where c.kind = '" + kind + "'");
        }
        found("such a day to come that nobody answered", """
                endings.cliff c where c.on_day >= :today and not exists (select from endings.alarm_answer a
                  where a.young_person_id = c.young_person_id and a.on_day = c.on_day)""");
        found("an eighteenth birthday within a year", """
                people.identity i join keywork.support_episode e on e.young_person_id = i.young_person_id and e.ended_on is null
                 where i.superseded_at is null and i.date_of_birth + interval '18 years' between :today and :today + 365""");
        found("a key worker who leaves", """
                keywork.allocation k join staff.worker w on w.id = k.worker_id
                 where k.until_on is null and k.part = 'KEY_WORKER' and w.leaves_on > :today""");
        found("visits after stepping away", "endings.keeping k where k.kind = 'VISIT' and k.outcome = 'DONE'");
        found(
                "a birthday after stepping away",
                "endings.keeping k where k.kind = 'BIRTHDAY' and k.outcome is not null");
        found("a follow-up after stepping away", "outcomes.follow_up f where f.phase = 'AFTER'");
        found("somebody who came back in one tap", "endings.wish w where not w.with_us and w.answered_at is not null");
    }

    private void staff() {
        found("a contract that ends", "staff.contract c where c.ends_on between :today and :today + 84");
        found("training that runs out", """
                staff.trained t join staff.training n on n.id = t.training_id
                 where t.done_on + make_interval(months => n.months_valid) < :today + 60""");
        found(
                "a goodbye planned",
                "staff.goodbye g join staff.worker w on w.id = g.worker_id where w.leaves_on > :today");
        found("an empty post", """
                staff.post p where p.until_on is null and not exists (select from staff.filling f
                  where f.post_id = p.id and f.from_on <= :today and (f.until_on is null or f.until_on > :today))""");
    }
}
