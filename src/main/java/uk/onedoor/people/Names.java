package uk.onedoor.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Shown.Contact;
import uk.onedoor.staff.WorkerId;

/** The names of those who wrote something, many at once; the product itself has none. */
@Repository
class Names {

    private final JdbcClient db;

    Names(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, String> of(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            db.sql("""
                    select id, display_name from platform.account
                     where authority_id = (select platform.authority()) and id = any (:ids) and kind <> 'SYSTEM'""").param("ids", accounts.toArray(UUID[]::new)).query((RowCallbackHandler)
                    rs -> names.put(rs.getObject(1, UUID.class), rs.getString(2)));
        }
        return names;
    }

    /** The name and phone of a worker, as young people and colleagues may know them. */
    Contact contact(WorkerId worker) {
        return db.sql("""
                select a.display_name, w.phone from platform.account a
                  left join staff.worker w on w.authority_id = a.authority_id and w.id = a.id
                 where a.authority_id = (select platform.authority()) and a.id = :id""")
                .param("id", worker.value())
                .query((rs, row) -> new Contact(rs.getString(1), rs.getString(2)))
                .optional()
                .orElse(new Contact("", null));
    }
}
