package uk.onedoor.stays;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.MovingDay.Deed;

/** Keeps what is said and settled about moving days: what was before is superseded, and stays. */
@Repository
class MovingDayRepository {

    /** Whose words they are. */
    enum SaidBy {
        YOUNG_PERSON,
        WITH_WORKER
    }

    private final JdbcClient db;

    MovingDayRepository(JdbcClient db) {
        this.db = db;
    }

    MovingDay of(StayId stay) {
        return new MovingDay(said(stay, SaidBy.YOUNG_PERSON), said(stay, SaidBy.WITH_WORKER), deeds(stay));
    }

    Map<MovingAsk, String> said(StayId stay, SaidBy by) {
        Map<MovingAsk, String> said = new EnumMap<>(MovingAsk.class);
        db.sql("""
                select ask, words from stays.moving_wish
                 where authority_id = (select platform.authority()) and stay_id = :stay and said_by = :by and superseded_at is null""").param("stay", stay.value()).param("by", by.name()).query(row -> {
            said.put(MovingAsk.valueOf(row.getString("ask")), row.getString("words"));
        });
        return said;
    }

    private Map<MovingAsk, Deed> deeds(StayId stay) {
        Map<MovingAsk, Deed> deeds = new EnumMap<>(MovingAsk.class);
        db.sql("""
                select ask, who, by_on, by_time from stays.moving_deed
                 where authority_id = (select platform.authority()) and stay_id = :stay and superseded_at is null""").param("stay", stay.value()).query(row -> {
            deeds.put(
                    MovingAsk.valueOf(row.getString("ask")),
                    new Deed(
                            row.getString("who"),
                            row.getObject("by_on", LocalDate.class),
                            row.getObject("by_time", LocalTime.class)));
        });
        return deeds;
    }

    void unsay(StayId stay, MovingAsk ask, SaidBy saidBy, Instant now) {
        db.sql("""
                update stays.moving_wish set superseded_at = :now
                 where authority_id = (select platform.authority()) and stay_id = :stay and ask = :ask and said_by = :by
                   and superseded_at is null""")
                .param("now", Timestamp.from(now))
                .param("stay", stay.value())
                .param("ask", ask.name())
                .param("by", saidBy.name())
                .update();
    }

    void say(Stay stay, MovingAsk ask, SaidBy saidBy, String words, Viewer by, Instant now) {
        db.sql("""
                insert into stays.moving_wish (authority_id, id, young_person_id, stay_id, ask, said_by, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :stay, :ask, :said, :words, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", stay.youngPerson().value())
                .param("stay", stay.id().value())
                .param("ask", ask.name())
                .param("said", saidBy.name())
                .param("words", words)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    void settle(Stay stay, MovingAsk ask, Deed deed, Viewer by, Instant now) {
        db.sql("""
                update stays.moving_deed set superseded_at = :now
                 where authority_id = (select platform.authority()) and stay_id = :stay and ask = :ask and superseded_at is null""")
                .param("now", Timestamp.from(now))
                .param("stay", stay.id().value())
                .param("ask", ask.name())
                .update();
        db.sql("""
                insert into stays.moving_deed (authority_id, id, young_person_id, stay_id, ask, who, by_on, by_time, recorded_by, recorded_at)
                values (:authority, :id, :person, :stay, :ask, :who, :on, :time, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", stay.youngPerson().value())
                .param("stay", stay.id().value())
                .param("ask", ask.name())
                .param("who", deed.who())
                .param("on", deed.on())
                .param("time", deed.at())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }
}
