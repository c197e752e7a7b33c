package uk.onedoor.keywork;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;

/** Whom the viewer may write about: asked before writing, so that a no is said in words. The database decides. */
@Component
@Transactional(readOnly = true)
class Reach {

    /** A part of the record that is written here. */
    enum Section {
        CORE,
        NOTES,
        SAID
    }

    private final JdbcClient db;

    Reach(JdbcClient db) {
        this.db = db;
    }

    /** True when the viewer may write this section of every one of them. */
    boolean mayWrite(Section section, Collection<YoungPersonId> youngPeople) {
        Set<UUID> asked = new HashSet<>();
        youngPeople.forEach(youngPerson -> asked.add(youngPerson.value()));
        int within = db.sql("""
                select count(*) from people.young_person p
                 where p.authority_id = (select platform.authority()) and p.young_person_id = any (:ids)
                   and ((select platform.holds('SYSTEM')) or p.young_person_id in (select platform.visible(:section, 'W')))""")
                .param("ids", asked.toArray(UUID[]::new))
                .param("section", section.name())
                .query(Integer.class)
                .single();
        return within == asked.size();
    }

    boolean mayWrite(Section section, YoungPersonId youngPerson) {
        return mayWrite(section, Set.of(youngPerson));
    }
}
