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

/** Says who is with us and has no key worker yet: due on the day they came. */
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
                select e.young_person_id, min(e.began_on) as began_on from keywork.support_episode e
                 where e.authority_id = (select platform.authority()) and e.ended_on is null and e.began_on <= :day
                   and not exists (select from keywork.allocation a
                     where a.authority_id = (select platform.authority()) and a.young_person_id = e.young_person_id
                       and a.part = 'KEY_WORKER' and a.until_on is null)
                 group by e.young_person_id order by 2, 1""")
                .param("day", day)
                .query((rs, row) -> due(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getObject("began_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        YoungPersonId who = glance.youngPerson();
        boolean has = allocations.of(glance).stream()
                .anyMatch(part -> part.isNow()
                        && part.part() == TeamPart.KEY_WORKER
                        && part.youngPerson().equals(who));
        return episodes.of(glance).stream()
                .filter(episode ->
                        !has && episode.isOpen() && episode.youngPerson().equals(who))
                .map(SupportEpisode::beganOn)
                .filter(began -> !began.isAfter(day))
                .min(Comparator.naturalOrder())
                .map(began -> List.of(due(who, began)))
                .orElse(List.of());
    }

    private Due due(YoungPersonId who, LocalDate by) {
        String where = viewer.get().may(Opens.MANAGERS) ? "/key-worker" : "/team";
        return new Due(who, "keywork.due.key.worker", new Object[0], by, "/young-people/" + who + where);
    }
}
