package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;

/**
 * Says who is with us and has no key worker yet: due on the day they came. And who has two since records of theirs were
 * joined: one of the two stays, and the other hands over.
 */
@Component
@Transactional(readOnly = true)
class KeyWorkerDue implements DueSource {

    private final JdbcClient db;
    private final SupportEpisodeRepository episodes;
    private final AllocationRepository allocations;
    private final CurrentViewer viewer;

    KeyWorkerDue(
            JdbcClient db, SupportEpisodeRepository episodes, AllocationRepository allocations, CurrentViewer viewer) {
        this.db = db;
        this.episodes = episodes;
        this.allocations = allocations;
        this.viewer = viewer;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return db.sql("""
                with joined as (
                  select merged_id as record, young_person_id as person, merged_at from people.merge
                   where authority_id = (select platform.authority()) and unmerged_at is null),
                theirs as (
                  select coalesce(j.person, a.young_person_id) as person, count(distinct a.worker_id) as many, max(j.merged_at) as joined_at
                    from keywork.allocation a left join joined j on j.record = a.young_person_id
                   where a.authority_id = (select platform.authority()) and a.part = 'KEY_WORKER' and a.until_on is null
                   group by 1),
                us as (
                  select coalesce(j.person, e.young_person_id) as person, min(e.began_on) as began_on
                    from keywork.support_episode e left join joined j on j.record = e.young_person_id
                   where e.authority_id = (select platform.authority()) and e.ended_on is null and e.began_on <= :day
                   group by 1)
                select u.person, u.began_on as by_day, false as two from us u
                 where u.person not in (select t.person from theirs t)
                union all
                select t.person, (t.joined_at at time zone :zone)::date, true from theirs t
                 where t.many > 1 and (t.joined_at at time zone :zone)::date <= :day
                 order by 2, 1""")
                .param("day", day)
                .param("zone", London.ZONE.getId())
                .query((rs, row) -> due(
                        new YoungPersonId(rs.getObject("person", UUID.class)),
                        rs.getObject("by_day", LocalDate.class),
                        rs.getBoolean("two")))
                .list();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        YoungPersonId who = glance.youngPerson();
        Followed now = new Followed(allocations.of(glance).stream()
                .filter(part -> part.isNow() && part.part() == TeamPart.KEY_WORKER)
                .toList());
        if (now.areTwo()) { // since they were joined; what the day of that was, Today says
            return List.of(due(who, day, true));
        }
        return episodes.of(glance).stream()
                .filter(episode -> now.parts().isEmpty() && episode.isOpen())
                .map(SupportEpisode::beganOn)
                .filter(began -> !began.isAfter(day))
                .min(Comparator.naturalOrder())
                .map(began -> List.of(due(who, began, false)))
                .orElse(List.of());
    }

    private Due due(YoungPersonId who, LocalDate by, boolean two) {
        String where = viewer.get().may(Opens.MANAGERS) ? "/key-worker" : "/team";
        return new Due(
                who,
                two ? "keywork.due.key.workers" : "keywork.due.key.worker",
                new Object[0],
                by,
                "/young-people/" + who + where);
    }
}
