package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Says for whom the pace is too fast and nobody has answered. */
@Component
@Transactional(readOnly = true)
class EndingsDue implements DueSource {

    private final JdbcClient db;
    private final Reading reading;

    EndingsDue(JdbcClient db, Reading reading) {
        this.db = db;
        this.reading = reading;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return db.sql("""
                select p.young_person_id, p.id, p.recorded_at as at from endings.pace p
                 where p.authority_id = (select platform.authority()) and p.pace = 'TOO_FAST' and p.answered_at is null
                 order by p.recorded_at, p.id""")
                .query((rs, row) -> tooFast(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getObject("id", UUID.class),
                        London.day(rs.getTimestamp("at").toInstant())))
                .list();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        List<Due> due = new ArrayList<>();
        reading.of(glance).paces().stream()
                .filter(PaceSaid::waits)
                .forEach(said -> due.add(tooFast(glance.youngPerson(), said.id(), London.day(said.at()))));
        return due;
    }

    private static Due tooFast(YoungPersonId who, UUID said, LocalDate on) {
        return new Due(
                who,
                "endings.due.too.fast",
                new Object[0],
                on,
                "/young-people/" + who + "/pace/" + said + "/answer");
    }
}
