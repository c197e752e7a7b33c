package uk.onedoor.keywork;

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

/** Tells the clocks when a key worker and their young person had time together: never that one only tried. */
@Component
@Transactional(readOnly = true)
class ContactFacts implements FactSource {

    private final JdbcClient db;

    ContactFacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(FactKind.KEY_WORKER_CONTACT);
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
        return db.sql("""
                select n.young_person_id, n.happened_at from keywork.note n
                 where n.authority_id = (select platform.authority()) and n.withdrawn_at is null and n.corrected_by is null
                   and n.how <> 'ATTEMPTED' and n.refused is not true and (:all or n.young_person_id = any (:records))
                   and exists (select from keywork.allocation a
                         where a.authority_id = n.authority_id and a.young_person_id = n.young_person_id and a.part = 'KEY_WORKER'
                           and a.worker_id = n.author and a.from_on <= (n.happened_at at time zone 'Europe/London')::date
                           and (a.until_on is null or a.until_on > (n.happened_at at time zone 'Europe/London')::date))""")
                .param("all", records == null)
                .param("records", records == null ? new UUID[0] : records.toArray(UUID[]::new))
                .query((rs, row) -> new Told(
                        rs.getObject(1, UUID.class),
                        new Fact(FactKind.KEY_WORKER_CONTACT, rs.getTimestamp(2).toInstant(), null)))
                .list();
    }
}
