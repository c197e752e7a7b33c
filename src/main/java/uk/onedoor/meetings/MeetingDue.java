package uk.onedoor.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.London;

/** Says from its time on that the daily meeting of the viewer's hub begins, on a working day, until it has ended. */
@Component
@Transactional(readOnly = true)
class MeetingDue implements DueSource {

    private static final int SATURDAY = 6;

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    MeetingDue(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Instant now = clock.instant();
        LocalDate today = London.day(now);
        LocalTime time = LocalTime.of(settings.number("meetings.time.hour"), settings.number("meetings.time.minute"));
        boolean begins = today.getDayOfWeek().getValue() < SATURDAY
                && !LocalTime.ofInstant(now, London.ZONE).isBefore(time);
        return !begins
                ? List.of()
                : db.sql("""
                        select h.name from authorities.hub h
                         where h.authority_id = (select platform.authority()) and h.id in (select meetings.my_hubs())
                           and not exists (select from meetings.meeting m
                                 where m.authority_id = h.authority_id and m.hub_id = h.id and m.ended_at >= :today)
                         order by h.name""")
                        .param("today", Timestamp.from(London.startOf(today)))
                        .query((rs, row) ->
                                new Due(null, "meetings.due", new Object[] {rs.getString("name")}, today, "/meetings"))
                        .list();
    }

    /** Nothing of this is about a young person. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of();
    }
}
