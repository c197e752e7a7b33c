package uk.onedoor.safety;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** Leads a young person who was not where we expected them to what is told them of it; nobody else is shown that there is such a page. */
@Component
class OwnTimesLink implements OwnPages {

    private final JdbcClient db;

    OwnTimesLink(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        boolean any = db.sql("select exists (select from safety.times_of_mine())")
                .query(Boolean.class)
                .single();
        return any ? List.of(new OwnLink("safety.own.title", "/me/when-i-was-away")) : List.of();
    }
}
