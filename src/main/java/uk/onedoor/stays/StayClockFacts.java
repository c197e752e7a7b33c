package uk.onedoor.stays;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.FactSource;
import uk.onedoor.people.Glance;

/** Tells the clocks when somebody came to live in a place and when they left it; a visit is neither. */
@Component
@Transactional(readOnly = true)
class StayClockFacts implements FactSource {

    private final JdbcClient db;

    StayClockFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(FactKind.PLACEMENT_BEGAN, FactKind.PLACEMENT_ENDED);
    }

    @Override
    public List<Told> all() {
        return told(null);
    }

    @Override
    public List<Fact> of(Glance glance) {
        return told(glance.records()).stream().map(Told::fact).toList();
    }

    private List<Told> told(@Nullable Collection<UUID> records) {
        List<Told> told = new ArrayList<>();
        db.sql("""
                select s.young_person_id, s.id, s.arrived_at, s.left_at from stays.stay s
                 where s.authority_id = (select platform.authority()) and s.kind = 'LIVING' and s.arrived_at is not null and s.off is null
                   and (:all or s.young_person_id = any (:records))""")
                .param("all", records == null)
                .param("records", records == null ? new UUID[0] : records.toArray(UUID[]::new))
                .query(rs -> {
                    UUID record = rs.getObject(1, UUID.class);
                    UUID stay = rs.getObject(2, UUID.class);
                    Timestamp left = rs.getTimestamp(4);
                    told.add(new Told(
                            record,
                            new Fact(
                                    FactKind.PLACEMENT_BEGAN, rs.getTimestamp(3).toInstant(), stay)));
                    if (left != null) {
                        told.add(new Told(record, new Fact(FactKind.PLACEMENT_ENDED, left.toInstant(), stay)));
                    }
                });
        return told;
    }
}
