package uk.onedoor.referrals;

import java.sql.SQLException;
import java.sql.Timestamp;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** Says whom an ask is about, and opens or ends what the hub may know of them because of it. */
@Component
class Recognition {

    private static final String NOT_YOURS = "42501";

    private final JdbcClient db;
    private final People people;

    Recognition(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    YoungPersonId recognise(Ask ask, Whom whom, Signed signed) {
        NewPerson met = whom.met();
        YoungPersonId known = whom.known();
        if (met != null) {
            YoungPersonId id = people.meet(met, ask.hub(), People.KnownFrom.DOOR, "asked for help");
            tell(ask.id(), id, true, signed);
            return id;
        }
        if (known == null) {
            throw new NotFound("nobody to recognise");
        }
        tell(ask.id(), known, false, signed);
        return known;
    }

    /** The huddle decided otherwise: what recognising had opened ends. */
    void letGo(AskId ask) {
        call("select referrals.let_go(:ask)", ask).query((rs, row) -> true).list();
    }

    /** The huddle said "with us": its hub stands beside them. */
    void withUs(AskId ask) {
        call("select referrals.with_us(:ask, :link)", ask)
                .param("link", Ids.next())
                .query((rs, row) -> true)
                .list();
    }

    private void tell(AskId ask, YoungPersonId person, boolean met, Signed signed) {
        try {
            call("select referrals.recognise(:id, :link, :ask, :person, :met, :at)", ask)
                    .param("id", Ids.next())
                    .param("link", Ids.next())
                    .param("person", person.value())
                    .param("met", met)
                    .param("at", Timestamp.from(signed.at()))
                    .query((rs, row) -> true)
                    .list();
        } catch (DataAccessException refused) {
            if (refused.getMostSpecificCause() instanceof SQLException cause && NOT_YOURS.equals(cause.getSQLState())) {
                throw new NotFound("young person " + person);
            }
            throw refused;
        }
    }

    private JdbcClient.StatementSpec call(String sql, AskId ask) {
        return db.sql(sql).param("ask", ask.value());
    }
}
