package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.referrals.DecidedWithUs;
import uk.onedoor.shared.Ids;

/** Begins support when the huddle decides "with us", in the same transaction: nothing is decided that does not begin. */
@Component
class SupportBegins {

    private final JdbcClient db;
    private final Clock clock;

    SupportBegins(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void begin(DecidedWithUs decided) {
        db.sql("select keywork.begin_decided(:id, :ask, :person, :hub, :on, :now)")
                .param("id", Ids.next())
                .param("ask", decided.ask().value())
                .param("person", decided.youngPerson().value())
                .param("hub", decided.hub().value())
                .param("on", decided.on())
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, row) -> true)
                .list();
    }
}
