package uk.onedoor.keywork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores the times of young people with a hub. */
@Repository
class SupportEpisodeRepository {

    private static final String EPISODE = """
            select id, young_person_id, hub_id, began_on, began_because, ended_on, ended_how, ended_words, stay_close, stay_close_ended_on
              from keywork.support_episode where authority_id = (select platform.authority())
            """;

    private final JdbcClient db;
    private final People people;
    private final Glance.Reading<List<SupportEpisode>> ofThem = glance -> of(glance.records());

    SupportEpisodeRepository(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    /** Begins a time with a hub, unless one goes on then. */
    void insert(YoungPersonId youngPerson, HubId hub, LocalDate on, @Nullable String because, Viewer by, Instant now) {
        db.sql("""
                insert into keywork.support_episode (authority_id, id, young_person_id, hub_id, began_on, began_because, recorded_by,
                  recorded_at)
                values (:authority, :id, :person, :hub, :on, :because, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", youngPerson.value())
                .param("hub", hub.value())
                .param("on", on)
                .param("because", because)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when they never stepped away from this hub, or are not the viewer's to welcome back. */
    boolean openDoorAgain(YoungPersonId youngPerson, HubId hub, LocalDate on, String because) {
        return db.sql("select keywork.welcome_back(:link, :person, :hub, :on, :because)")
                .param("link", Ids.next())
                .param("person", youngPerson.value())
                .param("hub", hub.value())
                .param("on", on)
                .param("because", because)
                .query(Boolean.class)
                .single();
    }

    /** Those the viewer may welcome back, who left last first; null words and a null person ask for all. */
    List<OnceWithUs> onceWithUs(@Nullable String words, @Nullable YoungPersonId only, int most) {
        return db.sql("select * from keywork.once_with_us(:words, cast(:only as uuid), :most)")
                .param("words", words)
                .param("only", only == null ? null : only.value())
                .param("most", most)
                .query((rs, row) -> new OnceWithUs(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new HubId(rs.getObject("hub_id", UUID.class)),
                        rs.getString("hub"),
                        (rs.getString("name_used") + " " + rs.getString("last_name")).strip(),
                        rs.getString("name_used"),
                        rs.getObject("born_year", Integer.class),
                        rs.getObject("began_on", LocalDate.class),
                        rs.getObject("ended_on", LocalDate.class),
                        rs.getBoolean("in_touch"),
                        rs.getString("key_worker")))
                .list();
    }

    /** False when it ended meanwhile, or is not the viewer's to end. */
    boolean end(SupportEpisode episode, SupportEpisodes.StepAway away, Viewer by, Instant now) {
        return db.sql("""
                update keywork.support_episode
                   set ended_on = :on, ended_how = :how, ended_words = :words, ended_by = :by, ended_at = :now, stay_close = :close
                 where authority_id = (select platform.authority()) and id = :id and ended_on is null""")
                        .param("on", away.on())
                        .param("how", away.how().name())
                        .param("words", away.words())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .param("close", away.stayClose())
                        .param("id", episode.id())
                        .update()
                == 1;
    }

    void endStayClose(SupportEpisode episode, LocalDate on) {
        db.sql("""
                update keywork.support_episode set stay_close_ended_on = greatest(ended_on, cast(:on as date))
                 where authority_id = (select platform.authority()) and id = :id and stay_close_ended_on is null""").param("on", on).param("id", episode.id()).update();
    }

    List<SupportEpisode> current(HubId hub) {
        return db.sql(EPISODE + " and hub_id = :hub and ended_on is null order by began_on, id")
                .param("hub", hub.value())
                .query(SupportEpisodeRepository::episode)
                .list();
    }

    List<SupportEpisode> stayingClose(HubId hub) {
        return db.sql(EPISODE
                        + " and hub_id = :hub and stay_close and stay_close_ended_on is null order by ended_on, id")
                .param("hub", hub.value())
                .query(SupportEpisodeRepository::episode)
                .list();
    }

    /** Every time of one person, in any record of theirs, newest first. */
    List<SupportEpisode> of(YoungPersonId youngPerson) {
        return of(people.everyRecord(youngPerson));
    }

    Glance glance(YoungPersonId youngPerson) {
        List<UUID> records = people.everyRecord(youngPerson);
        return new Glance(new YoungPersonId(records.get(0)), records);
    }

    List<SupportEpisode> of(Collection<UUID> ids) {
        return db.sql(EPISODE + " and young_person_id = any (:ids) order by began_on desc, id desc")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SupportEpisodeRepository::episode)
                .list();
    }

    /** Every time of theirs, newest first; read once a page. */
    List<SupportEpisode> of(Glance glance) {
        return glance.once(ofThem);
    }

    List<SupportEpisode> all() {
        return db.sql(EPISODE + " order by began_on desc, id desc")
                .query(SupportEpisodeRepository::episode)
                .list();
    }

    private static SupportEpisode episode(ResultSet rs, int row) throws SQLException {
        String how = rs.getString("ended_how");
        return new SupportEpisode(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new HubId(rs.getObject("hub_id", UUID.class)),
                rs.getObject("began_on", LocalDate.class),
                rs.getString("began_because"),
                rs.getObject("ended_on", LocalDate.class),
                how == null ? null : HowEnded.valueOf(how),
                rs.getString("ended_words"),
                rs.getBoolean("stay_close"),
                rs.getObject("stay_close_ended_on", LocalDate.class));
    }
}
