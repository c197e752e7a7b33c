package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/**
 * Stores dated relationships. What begins or ends for a young person does so for every record joined to theirs; what
 * began only by the join is tied to it, and ends when the records are parted.
 */
@Repository
class LinkRepository {

    /** To whom: a worker's or young person's account, or a hub; and as what. */
    record To(@Nullable UUID account, @Nullable UUID hub, String kind) {}

    /** A record joined to another, and by which joining. */
    private record Joined(UUID record, UUID merge) {}

    private static final String SAME = """
             l.authority_id = :authority and l.young_person_id = :person and l.kind = :kind and l.until_at is null
             and l.account_id is not distinct from cast(:account as uuid)
             and l.hub_id is not distinct from cast(:hub as uuid)""";

    private final JdbcClient db;

    LinkRepository(JdbcClient db) {
        this.db = db;
    }

    void begin(UUID person, To to, String because, Viewer by, Instant now) {
        insert(person, to, because, by, now);
        joinedTo(person).forEach(joined -> tie(joined, insert(joined.record(), to, because, by, now), by));
    }

    /** From a moment to a moment, beside whatever else stands. */
    void between(UUID person, To to, Instant from, Instant until, Viewer by) {
        insertBetween(person, to, from, until, by);
        joinedTo(person).forEach(joined -> tie(joined, insertBetween(joined.record(), to, from, until, by), by));
    }

    private UUID insertBetween(UUID person, To to, Instant from, Instant until, Viewer by) {
        UUID id = Ids.next();
        db.sql("""
                insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at, because)
                values (:authority, :id, :person, :account, :kind, :from, :until, 'cover')""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", person)
                .param("account", to.account())
                .param("kind", to.kind())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
        return id;
    }

    /** Ends what stands now between any of these records and this account or hub; {@code kind} null ends every kind. */
    void end(List<UUID> records, To to, Instant now) {
        db.sql("""
                update platform.link set until_at = greatest(from_at, :now)
                where authority_id = (select platform.authority()) and young_person_id = any (:records)
                  and (until_at is null or until_at > :now) and kind = :kind
                  and (account_id = cast(:account as uuid) or hub_id = cast(:hub as uuid))""")
                .param("now", Timestamp.from(now))
                .param("records", records.toArray(UUID[]::new))
                .param("kind", to.kind())
                .param("account", to.account())
                .param("hub", to.hub())
                .update();
    }

    /** True when the viewer may end what stands between this young person and anybody. */
    boolean mayBeEnded(YoungPersonId person) {
        return db.sql("select :person in (select platform.visible('CORE', 'W'))")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void endOwn(List<UUID> records, Instant now) {
        db.sql("""
                update platform.link set until_at = greatest(from_at, :now)
                where authority_id = (select platform.authority()) and young_person_id = any (:records)
                  and until_at is null and kind = 'SELF'""")
                .param("now", Timestamp.from(now))
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    private List<Joined> joinedTo(UUID person) {
        return db.sql("""
                select merged_id, id from people.merge
                where authority_id = (select platform.authority()) and young_person_id = :person and unmerged_at is null""")
                .param("person", person)
                .query((rs, row) -> new Joined(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
    }

    private void tie(Joined joined, @Nullable UUID link, Viewer by) {
        if (link != null) {
            db.sql("""
                    insert into people.merge_link (authority_id, id, young_person_id, merge_id)
                    values (:authority, :link, :record, :merge)""")
                    .param("authority", by.authority())
                    .param("link", link)
                    .param("record", joined.record())
                    .param("merge", joined.merge())
                    .update();
        }
    }

    /** The new link's id; null when the same already stands. */
    private @Nullable UUID insert(UUID person, To to, String because, Viewer by, Instant now) {
        UUID id = Ids.next();
        int begun = db.sql("""
                insert into platform.link (authority_id, id, young_person_id, account_id, hub_id, kind, from_at, because)
                select :authority, :id, :person, cast(:account as uuid), cast(:hub as uuid), :kind, :now, :because
                where not exists (select from platform.link l where %s)""".formatted(SAME))
                .param("authority", by.authority())
                .param("id", id)
                .param("person", person)
                .param("account", to.account())
                .param("hub", to.hub())
                .param("kind", to.kind())
                .param("now", Timestamp.from(now))
                .param("because", because)
                .update();
        return begun == 0 ? null : id;
    }
}
