package uk.onedoor.keywork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;

/** Whom may the viewer write a note about: those they key-work first, then those they wrote about last, then by name? */
@Component
@Transactional(readOnly = true)
class WhoToWriteAbout {

    /** Those who come to mind first, and everybody else. */
    record Who(List<YoungPerson> near, List<YoungPerson> others) {

        List<UUID> ids() {
            List<UUID> ids = new ArrayList<>();
            near.forEach(person -> ids.add(person.id().value()));
            others.forEach(person -> ids.add(person.id().value()));
            return ids;
        }
    }

    private static final int NEAR = 12;

    private final JdbcClient db;
    private final People people;
    private final CurrentViewer viewer;

    WhoToWriteAbout(JdbcClient db, People people, CurrentViewer viewer) {
        this.db = db;
        this.people = people;
        this.viewer = viewer;
    }

    /** Everybody the viewer may write about; those already chosen stand in front. */
    Who now(List<YoungPersonId> chosen) {
        Map<YoungPersonId, YoungPerson> left = new LinkedHashMap<>();
        writable().forEach(person -> left.put(person.id(), person));
        List<YoungPerson> near = new ArrayList<>();
        for (YoungPersonId id : inMind(chosen)) {
            YoungPerson person = near.size() < NEAR || chosen.contains(id) ? left.remove(id) : null;
            if (person != null) {
                near.add(person);
            }
        }
        return new Who(near, List.copyOf(left.values()));
    }

    private List<YoungPerson> writable() {
        List<UUID> ids = db.sql("select id from platform.visible('NOTES', 'W') as v (id)")
                .query(UUID.class)
                .list();
        return people.find(ids.stream().map(YoungPersonId::new).toList()).values().stream()
                .sorted(Comparator.comparing(
                                (YoungPerson person) -> person.nameUsed().toLowerCase(Locale.ROOT))
                        .thenComparing(YoungPerson::lastName)
                        .thenComparing(person -> person.id().toString()))
                .toList();
    }

    private List<YoungPersonId> inMind(List<YoungPersonId> chosen) {
        List<YoungPersonId> ids = new ArrayList<>(chosen);
        db.sql("""
                select young_person_id from (
                  select young_person_id, case part when 'KEY_WORKER' then 0 else 1 end as nearness, null::timestamptz as last
                    from keywork.allocation
                   where authority_id = (select platform.authority()) and worker_id = :me and until_on is null
                     and part in ('KEY_WORKER', 'BACK_UP')
                  union all
                  select young_person_id, 2, max(happened_at) from (
                    select young_person_id, happened_at from keywork.note
                     where authority_id = (select platform.authority()) and author = :me
                     order by happened_at desc limit 100) as recent
                   group by young_person_id) as near
                 order by nearness, last desc, young_person_id""")
                .param("me", viewer.get().account())
                .query(UUID.class)
                .list()
                .forEach(id -> ids.add(new YoungPersonId(id)));
        return ids.stream().distinct().toList();
    }
}
