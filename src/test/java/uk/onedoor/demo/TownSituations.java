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
        all.carers();
        all.constellation();
        all.requests();
        all.stays();
        all.rota();
        all.house();
        all.medicines();
        all.safety();
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

    private void carers() {
        String way = "carers.household h join carers.step s on s.household_id = h.id ";
        String decided =
                "exists (select from carers.step d where d.household_id = h.id and d.kind in ('APPROVED', 'NOT_PROCEEDING', 'ENDED'))";
        found("three families or hosts on their way", """
                (select h.id from %s where not %s group by 1 having (select count(distinct h.id) from %s where not %s) >= 3) h""".formatted(way, decided, way, decided));
        found("a family that waits more than 40 days for the next step", """
                (select h.id from %s where not %s group by 1 having max(s.on_day) < :today - 40) h""".formatted(way, decided));
        found("a family approved lately", way + "where s.kind = 'APPROVED' and s.on_day > :today - 14");
        found("a host with their terms", """
                carers.terms t where t.option = 'SUPPORTED_LODGINGS' and exists (select from carers.household h where h.id = t.household_id
                  and h.home_id is not null)""");
        found("a family that rests", way + "where s.kind = 'BREAK' and s.on_day <= :today and s.until_on > :today");
        found(
                "a family that ended, with the reason and what was learned",
                way + "join carers.told t on t.id = s.id where s.kind = 'ENDED' and t.learned is not null");
        found("a check that runs out", "carers.suitability_check c where c.valid_until between :today and :today + 28");
        found("a review of an approval that is due", """
                (select h.id from %s where s.kind in ('APPROVED', 'REVIEWED') group by 1
                  having max(s.on_day) + interval '12 months' between :today and :today + 28) h""".formatted(way));
        String both = """
                carers.part p join carers.human m on m.id = p.human_id join carers.household h on h.id = p.household_id
                  join stays.stay s on s.home_id = h.home_id and s.arrived_at is not null and s.left_at is null
                  join keywork.allocation k on k.young_person_id = s.young_person_id and k.worker_id = m.worker_id and k.until_on is null
                 where p.until_on is null and %s exists (select from carers.conflict_answer a where a.human_id = m.id
                   and a.young_person_id = s.young_person_id)""";
        found("a conflict of interest, answered", both.formatted(""));
        found("a conflict of interest nobody has answered yet", both.formatted("not"));
    }

    private void constellation() {
        found("a hub home with six families around it", """
                (select c.id from homes.constellation c join homes.satellite s on s.constellation_id = c.id
                  where s.left_on is null group by 1 having count(*) >= 6) c""");
        found("a gathering with who came", "homes.gathering_family g");
        found("a gathering that was called off", "homes.gathering g where g.called_off_at is not null");
        found("a sleepover with another family", """
                stays.stay v join stays.stay l on l.young_person_id = v.young_person_id and l.kind = 'LIVING' and l.left_at is null
                  join homes.satellite s on s.home_id = v.home_id where v.kind = 'VISIT' and v.arrived_at is not null""");
    }

    private void requests() {
        String open =
                " and not exists (select from placements.decision d where d.request_id = r.id and d.what <> 'NOT_HERE')";
        found(
                "a home for tonight, asked for",
                "placements.home_request r where r.urgency = 'TONIGHT' and r.from_on = :today" + open);
        found("a request past its date", "placements.home_request r where r.option_by < :today" + open);
        found(
                "a request of which nobody asked the young person",
                "placements.home_request r where r.wish_by = 'NOBODY_ASKED'" + open);
        found(
                "a request with a home they wish for",
                "placements.home_request r where r.wish_home_id is not null" + open);
        found("a request that ended at home, with no bed used", """
                placements.decision d join placements.home_request r on r.id = d.request_id where d.what = 'OUTREACH_AT_HOME'
                  and not exists (select from stays.stay s where s.request_id = r.id)""");
        found("homes that are not for them, with why", "placements.decision d where d.what = 'NOT_HERE'");
        found(
                "a home that was chosen, and booked",
                "placements.decision d join stays.stay s on s.id = d.stay_id where d.what = 'A_HOME'");
        found("a house mix weighed before they come", """
                placements.mix m join stays.stay s on s.young_person_id = m.young_person_id and s.home_id = m.home_id
                 where m.decision <> 'NOT_HERE' and m.recorded_at < s.expected_from""");
        found("a house mix that said: not here", "placements.mix m where m.decision = 'NOT_HERE'");
        found("an emergency whose house mix nobody has weighed yet", """
                stays.stay s where s.entry = 'EMERGENCY' and s.left_at is null and s.arrived_on > :today - 28
                  and not exists (select from placements.mix m where m.young_person_id = s.young_person_id and m.home_id = s.home_id)""");
    }

    private void stays() {
        found(
                "a bed held",
                "stays.stay s where s.off is null and s.arrived_at is null and s.held_until > cast(:today as timestamptz) + interval '1 day'");
        found("a hold that ran out", "stays.stay s where s.held_until < :today and s.arrived_at is null");
        found("somebody who did not come", "stays.stay s where s.off = 'NOT_ARRIVED'");
        found("a stay that was called off", "stays.stay s where s.off = 'CANCELLED'");
        found(
                "a weekend to come",
                "stays.stay s where s.kind = 'VISIT' and s.off is null and s.expected_from > :today");
        found("a bed out of use", "homes.out_of_service o where o.from_on <= :today and o.until_on > :today");
        found(
                "past the planned end, and decided",
                "stays.past_the_end e join stays.stay s on s.id = e.stay_id and s.left_at is null");
        found(
                "a leaving that was told late",
                "stays.stay s where s.leaving_recorded_at > s.left_at + interval '1 day'");
        String away =
                "stays.stay s join homes.home h on h.id = s.home_id and h.area <> h.authority_id where s.kind = 'LIVING' and s.arrived_at is not null and s.left_at is null and ";
        String back = "exists (select from placements.way_back w where w.stay_id = s.id and w.superseded_at is null)";
        found("out of area, with a way back that somebody owns", away + back);
        found("out of area, with no way back yet", away + "not " + back);
        found("what the nights were like before", "nights.baseline b");
    }

    private void rota() {
        found(
                "a night worked by another than was planned",
                "rota.worked w join rota.shift s on s.id = w.shift_id and s.worker_id <> w.worker_id");
        found(
                "somebody ill at night, replaced",
                "rota.shift s join rota.shift o on o.id = s.instead_of join staff.away_because b on b.worker_id = o.worker_id and b.kind = 'SICK'");
        found(
                "somebody on call tonight",
                "rota.shift s where s.kind = 'ON_CALL' and s.on_day = :today and s.called_off_at is null");
    }

    private void house() {
        found(
                "a line of a home's log about somebody who sleeps there",
                "house.entry e where e.happened_at > :today - 4");
        found("a line of a home's log about the home", "house.home_entry e where e.happened_at > :today - 4");
        found("a handover that the next shift has read", "house.handover_read r");
        found("a handover that nobody has read yet", """
                house.handover h where not exists (select from house.handover_read r where r.handover_id = h.id)""");
    }

    private void medicines() {
        found("a medicine they keep themselves", "medicines.handling h where h.kind = 'THEY_KEEP'");
        found(
                "a controlled medicine, handled by two who both said so",
                "medicines.witnessed w join medicines.handling h on h.id = w.handling_id and h.controlled");
        found("somebody named as standing beside who has not said so yet", """
                medicines.handling h where h.witness_id is not null
                  and not exists (select from medicines.witnessed w where w.handling_id = h.id)""");
        found("a medicine of which nothing is written today", """
                medicines.medicine m where m.times <> '' and m.ended_on is null and not exists (select from medicines.handling h
                  where h.medicine_id = m.id and h.happened_at >= :today)""");
    }

    private void safety() {
        found("an independent person visits our homes each month", """
                (select h.home_id from deadlines.home_happening h where h.kind = 'INDEPENDENT_VISIT' group by 1 having count(*) >= 3) h""");
        String back =
                "exists (select from safety.missing_fact f where f.episode_id = e.id and f.kind = 'RETURNED' and f.withdrawn_at is null)";
        found("somebody who is not back", "safety.missing_episode e where not " + back);
        found("a talk after a return that nobody has had yet", """
                safety.missing_episode e where %s and not exists (select from safety.return_interview r
                  where r.episode_id = e.id and r.kind <> 'OFFERED')""".formatted(back));
        for (String kind : List.of("DONE", "DECLINED", "DECIDED_AGAINST")) {
            found("a talk after a return: " + kind, "safety.return_interview r where r.kind = '" + kind + "'");
        }
        found(
                "what the police would need to know, written down before",
                "(select l.young_person_id from safety.pack_line l group by 1 having count(*) >= 3) l");
        found("an incident that was put right among those it was between", """
                safety.incident_step s where s.kind = 'DECIDED' and s.answer = 'REPAIRED_AMONG_THEM'""");
        found("a physical intervention with its record", """
                safety.intervention i join safety.intervention_step s on s.intervention_id = i.id and s.kind = 'RECORDED'""");
        found("a physical intervention of which nobody has spoken with them yet", """
                safety.intervention i where i.happened_at > :today - 5 and not exists (select from safety.intervention_step s
                  where s.intervention_id = i.id and s.kind = 'CHILD_SPOKEN_TO')""");
    }
}
