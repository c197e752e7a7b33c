package uk.onedoor.stays;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** The first days of a stay: what is done, by whom and when, or not needed and why. */
@Service
@Transactional
public class ArrivalChecklist {

    /** One thing done, or not needed ({@code on} null) and why. */
    public record Ticked(
            ArrivalItem item,
            @Nullable LocalDate on,
            @Nullable String words,
            UUID by) {}

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    ArrivalChecklist(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Writes down that one thing is done, or is not needed; what was written before stays to be read.
     *
     * @throws Refusal by {@code on} when that day is still to come; by {@code words} when it is not needed and nobody says why
     */
    public void tick(UUID id, Stay stay, ArrivalItem item, @Nullable LocalDate on, @Nullable String words) {
        if (on == null && words == null) {
            throw new Refusal("words", "stays.item.why.missing");
        }
        if (on != null && on.isAfter(London.today(clock))) {
            throw new Refusal("on", "stays.day.to.come");
        }
        Viewer by = viewer.get();
        Timestamp now = Timestamp.from(clock.instant());
        if (exists(id)) {
            return;
        }
        db.sql("""
                update stays.arrival_item set superseded_at = :now
                 where authority_id = (select platform.authority()) and stay_id = :stay and item = :item and superseded_at is null""")
                .param("now", now)
                .param("stay", stay.id().value())
                .param("item", item.name())
                .update();
        db.sql("""
                insert into stays.arrival_item (authority_id, id, young_person_id, stay_id, item, done_on, not_needed, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :stay, :item, :on, :not, :words, :by, :now)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", stay.youngPerson().value())
                .param("stay", stay.id().value())
                .param("item", item.name())
                .param("on", on)
                .param("not", on == null)
                .param("words", words)
                .param("by", by.account())
                .param("now", now)
                .update();
    }

    private boolean exists(UUID id) {
        return db.sql(
                        "select exists (select from stays.arrival_item where authority_id = (select platform.authority()) and id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What is done or not needed of a stay; what is missing is still to do. */
    @Transactional(readOnly = true)
    public Map<ArrivalItem, Ticked> of(StayId stay) {
        Map<ArrivalItem, Ticked> ticked = new EnumMap<>(ArrivalItem.class);
        db.sql("""
                select item, done_on, words, recorded_by from stays.arrival_item
                 where authority_id = (select platform.authority()) and stay_id = :stay and superseded_at is null""")
                .param("stay", stay.value())
                .query((rs, row) -> new Ticked(
                        ArrivalItem.valueOf(rs.getString("item")),
                        rs.getObject("done_on", LocalDate.class),
                        rs.getString("words"),
                        rs.getObject("recorded_by", UUID.class)))
                .list()
                .forEach(one -> ticked.put(one.item(), one));
        return ticked;
    }
}
