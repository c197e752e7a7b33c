package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** When was each of these young people last seen, by their key worker and by anybody, and how often this month? */
@Service
@Transactional(readOnly = true)
public class LastSeen {

    /**
     * When somebody was last seen face to face; null when never, or when the viewer may not read notes.
     *
     * @param contactsThisMonth every note since the first of the month that was more than an attempt; 60 stands for all
     *     there are beyond, so that nobody waits for a count
     */
    public record Seen(
            @Nullable Instant byKeyWorker, @Nullable Instant byAnybody, int contactsThisMonth) {

        static final Seen NEVER = new Seen(null, null, 0);

        /** What two records of one person say together. */
        Seen and(Seen other) {
            return new Seen(
                    later(byKeyWorker, other.byKeyWorker),
                    later(byAnybody, other.byAnybody),
                    Math.min(60, contactsThisMonth + other.contactsThisMonth));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || other != null && other.isAfter(one) ? other : one;
        }
    }

    /** The newest entry of one index each, and one short range: as quick with a million notes as with ten. */
    static final String SEEN = """
            with who as (
              select i.id as person, i.id as record from unnest(cast(:ids as uuid[])) as i (id)
              union all
              select m.young_person_id, m.merged_id from people.merge m
               where m.authority_id = (select platform.authority()) and m.young_person_id = any (cast(:ids as uuid[]))
                 and m.unmerged_at is null),
            kw as (
              select distinct on (w.person) w.person, k.worker_id
                from who w join keywork.allocation k on k.authority_id = (select platform.authority())
                 and k.young_person_id = w.record and k.part = 'KEY_WORKER' and k.until_on is null
               order by w.person, k.from_on)
            select who.person as id,
                   (select n.happened_at from keywork.note n
                     where n.authority_id = (select platform.authority()) and n.young_person_id = who.record
                       and n.author = kw.worker_id and n.how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY')
                       and n.withdrawn_at is null and n.corrected_by is null
                     order by n.happened_at desc limit 1) as by_key_worker,
                   (select n.happened_at from keywork.note n
                     where n.authority_id = (select platform.authority()) and n.young_person_id = who.record
                       and n.how in ('FACE', 'CAR', 'MEAL', 'ACTIVITY')
                       and n.withdrawn_at is null and n.corrected_by is null
                     order by n.happened_at desc limit 1) as by_anybody,
                   (select count(*) from (
                     select from keywork.note n
                      where n.authority_id = (select platform.authority()) and n.young_person_id = who.record
                        and n.happened_at >= :month and n.how <> 'ATTEMPTED'
                        and n.withdrawn_at is null and n.corrected_by is null
                      limit 60) as this_month) as contacts
              from who left join kw on kw.person = who.person
            """;

    private final JdbcClient db;
    private final Clock clock;

    LastSeen(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** For each of these young people, in one question to the database. */
    public Map<YoungPersonId, Seen> of(Collection<YoungPersonId> youngPeople) {
        Map<YoungPersonId, Seen> seen = new HashMap<>();
        Instant month = London.startOf(London.today(clock).withDayOfMonth(1));
        db.sql(SEEN)
                .param("ids", youngPeople.stream().map(YoungPersonId::value).toArray(UUID[]::new))
                .param("month", Timestamp.from(month))
                .query(row -> {
                    seen.merge(
                            new YoungPersonId(row.getObject("id", UUID.class)),
                            new Seen(
                                    instant(row.getTimestamp("by_key_worker")),
                                    instant(row.getTimestamp("by_anybody")),
                                    row.getInt("contacts")),
                            Seen::and);
                });
        return seen;
    }

    public Seen of(YoungPersonId youngPerson) {
        return of(java.util.List.of(youngPerson)).getOrDefault(youngPerson, Seen.NEVER);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
