package uk.onedoor.stays;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.HomeLinks;

/** The page of the address of the home somebody lives in or comes to: linked from their page of homes for who may open it. */
@Component
class AddressLinks implements HomeLinks {

    private final JdbcClient db;

    AddressLinks(JdbcClient db) {
        this.db = db;
    }

    /** Row security leaves none for who is not cleared. */
    @Override
    public List<HomeLink> of(Glance glance) {
        return db.sql("""
                select distinct s.home_id, h.name from stays.stay s
                  join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
                  join homes.address a on a.authority_id = s.authority_id and a.home_id = s.home_id and a.superseded_at is null
                 where s.authority_id = (select platform.authority()) and s.young_person_id = any (:people)
                   and s.off is null and s.left_at is null order by h.name""")
                .param("people", glance.records().toArray(UUID[]::new))
                .query((row, number) -> new HomeLink(
                        "homes.address.of",
                        new Object[] {row.getString("name")},
                        "/homes/" + row.getObject("home_id", UUID.class) + "/address"))
                .list();
    }
}
