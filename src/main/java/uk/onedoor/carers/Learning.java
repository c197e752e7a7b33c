package uk.onedoor.carers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Trainings;
import uk.onedoor.staff.Trainings.Training;

/** Which trainings of the council's list carers and hosts did. */
@Service
@Transactional
public class Learning {

    private final Trainings trainings;
    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Learning(Trainings trainings, JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.trainings = trainings;
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The council's own list. */
    @Transactional(readOnly = true)
    public List<Training> list() {
        return trainings.list();
    }

    /** The last time each did each, nothing to those who may not read it. */
    @Transactional(readOnly = true)
    List<Trained> last() {
        return db.sql("""
                select distinct on (t.human_id, t.training_id) t.id, t.human_id, t.training_id, t.done_on from carers.trained t
                 where t.authority_id = (select platform.authority()) order by t.human_id, t.training_id, t.done_on desc""")
                .query((rs, row) -> new Trained(
                        rs.getObject(1, UUID.class),
                        new HumanId(rs.getObject(2, UUID.class)),
                        rs.getObject(3, UUID.class),
                        rs.getObject(4, LocalDate.class)))
                .list();
    }

    /**
     * Somebody did one; the same day is kept once.
     *
     * @throws Refusal by {@code doneOn} when that day has not come
     */
    public void keep(Trained trained) {
        if (trained.doneOn().isAfter(London.today(clock))) {
            throw new Refusal("doneOn", "carers.step.later");
        }
        trainings.get(trained.training());
        Viewer by = viewer.get();
        db.sql("""
                insert into carers.trained (authority_id, id, human_id, training_id, done_on, recorded_by, recorded_at)
                values (:authority, :id, :human, :training, :done, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", trained.id())
                .param("human", trained.human().value())
                .param("training", trained.training())
                .param("done", trained.doneOn())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
