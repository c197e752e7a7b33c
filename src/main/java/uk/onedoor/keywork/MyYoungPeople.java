package uk.onedoor.keywork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;

/** Who are the viewer's young people now: those they key-work, those they back up, those they help, and the hub's others? */
@Service
@Transactional(readOnly = true)
public class MyYoungPeople {

    /** What the viewer is to a young person, the nearest first. */
    public enum Standing {
        KEY_WORKER,
        BACK_UP,
        TEAM,
        HUB
    }

    /** A young person and what the viewer is to them. */
    public record Mine(YoungPerson person, Standing standing) {}

    private final JdbcClient db;
    private final People people;
    private final CurrentViewer viewer;

    MyYoungPeople(JdbcClient db, People people, CurrentViewer viewer) {
        this.db = db;
        this.people = people;
        this.viewer = viewer;
    }

    /** Everybody with us now whom the viewer may see, the nearest first, then by name. */
    public List<Mine> now() {
        Map<YoungPersonId, Standing> standings = new LinkedHashMap<>();
        db.sql("""
                select coalesce(m.young_person_id, mine.young_person_id) as young_person_id,
                       min(case part when 'KEY_WORKER' then 0 when 'BACK_UP' then 1 when 'HUB' then 3 else 2 end) as nearness
                  from (select young_person_id, part from keywork.allocation
                         where authority_id = (select platform.authority()) and worker_id = :me and until_on is null
                        union all
                        select young_person_id, 'HUB' from keywork.support_episode
                         where authority_id = (select platform.authority()) and ended_on is null) as mine
                  left join people.merge m on m.authority_id = (select platform.authority())
                       and m.merged_id = mine.young_person_id and m.unmerged_at is null
                 group by 1""").param("me", viewer.get().account()).query(row -> {
            standings.put(
                    new YoungPersonId(row.getObject("young_person_id", UUID.class)),
                    Standing.values()[row.getInt("nearness")]);
        });
        List<Mine> mine = new ArrayList<>();
        people.find(standings.keySet())
                .forEach((id, person) -> mine.add(new Mine(person, standings.getOrDefault(id, Standing.HUB))));
        mine.sort(Comparator.comparing(Mine::standing)
                .thenComparing(one -> one.person().nameUsed().toLowerCase(Locale.ROOT))
                .thenComparing(one -> one.person().id().toString()));
        return mine;
    }
}
