package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.SupportEpisode;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;

/** Reads what is known of young people's endings, all of it in one statement: pages ask for it often. */
@Repository
class EndingsReading {

    private static final int WEEKS_BACK = 26;
    private static final int WEEKS_JUDGED = 6;

    /** The columns are those of the first part; what a part has not is left open. */
    private static final String ROWS = """
            select s.young_person_id as person, 'STEP' as what, s.id, s.from_on as on_day, s.said_by as code,
                   array[s.face_to_face, s.phone, s.texts, s.in_a_group, s.bed, s.drop_in] as numbers,
                   s.words, s.agreed_with as more, s.asked_words as asked, s.recorded_by as by_id, s.recorded_at as at,
                   cast(null as uuid) as done_by, s.superseded_at as done_at, s.superseded_because as done_words
              from endings.taper_step s
             where s.authority_id = (select platform.authority()) and s.young_person_id in (select id from who)
            union all
            select p.young_person_id, 'PACE', p.id, null, p.pace, null, p.words, p.said_by, null, p.recorded_by, p.recorded_at,
                   p.answered_by, p.answered_at, p.answer
              from endings.pace p
             where p.authority_id = (select platform.authority()) and p.young_person_id in (select id from who)
            union all
            select c.young_person_id, 'CLIFF', c.id, c.on_day, c.kind, null, c.words, null, null, c.recorded_by, c.recorded_at,
                   c.withdrawn_by, c.withdrawn_at, c.withdrawn_because
              from endings.cliff c
             where c.authority_id = (select platform.authority()) and c.young_person_id in (select id from who)
            union all
            select n.young_person_id, 'ANSWER', n.id, n.on_day, n.about, null, n.words, n.stepping_away::text, null, n.recorded_by,
                   n.recorded_at, null, null, null
              from endings.alarm_answer n
             where n.authority_id = (select platform.authority()) and n.young_person_id in (select id from who)
            union all
            select i.young_person_id, 'BORN', i.id, i.date_of_birth, null, null, null, null, null, null, null, null, null, null
              from people.identity i
             where i.authority_id = (select platform.authority()) and i.young_person_id in (select id from who)
               and i.superseded_at is null
            union all
            select null, 'RULE', null, null, %s, %s, null, null, null, null, null, null, null, null
            union all
            select k.young_person_id, 'KEEPING', k.id, k.due_on, k.kind, null, k.words, k.outcome, k.outcome_words, k.recorded_by,
                   k.recorded_at, k.outcome_by, k.outcome_at, k.outcome_on::text
              from endings.keeping k
             where k.authority_id = (select platform.authority()) and k.young_person_id in (select id from who)
            union all
            select w.young_person_id, 'WISH', w.id, w.answer_by, w.with_us::text, null, w.words, null, null, w.worker_id,
                   w.recorded_at, w.answered_by, w.answered_at, w.answer
              from endings.wish w
             where w.authority_id = (select platform.authority()) and w.young_person_id in (select id from who)
            union all
            select t.young_person_id, 'HOURS', null, date_trunc('week', t.happened_at at time zone :zone)::date, t.how,
                   array[sum(t.minutes)::int], null, null, null, null, null, null, null, null
              from keywork.note t
             where t.authority_id = (select platform.authority()) and t.young_person_id in (select id from who)
               and t.happened_at >= :since and t.minutes is not null and t.withdrawn_at is null and t.corrected_by is null
             group by 1, 4, 5
            """.formatted(RuleRows.CODE, RuleRows.NUMBERS);

    private static final String OF_ONE = "with who (id) as (select unnest(cast(:records as uuid[])))\n" + ROWS + """
            union all
            select null, 'LEAVES', null, w.leaves_on, null, null, a.display_name, null, null, null, null, null, null, null
              from staff.worker w join platform.account a on a.authority_id = w.authority_id and a.id = w.id
             where w.authority_id = (select platform.authority()) and w.id = any (:keyWorkers) and w.leaves_on is not null
            union all
            select null, 'UNREAD', null, null, null, null, null, null, null, null, null, null, null, null
             where not exists (select from platform.section_right r
                     where r.section = 'NOTES' and r.may_read and r.role = any (:roles))
             order by 2, 4, 11""";

    /** Those with us before whom a cliff lies within the council's weeks, whether anything is agreed with them or not. */
    private static final String BEFORE_A_CLIFF = """
            select i.young_person_id from people.identity i cross join rule cross join unnest(rule.ages) age
             where i.authority_id = (select platform.authority()) and i.superseded_at is null
               and i.young_person_id in (select person from with_us)
               and (i.date_of_birth + make_interval(years => age))::date between :today and rule.until
            union
            select c.young_person_id from endings.cliff c cross join rule left join joined j on j.record = c.young_person_id
             where c.authority_id = (select platform.authority()) and c.withdrawn_at is null
               and c.on_day between :today and rule.until
               and coalesce(j.person, c.young_person_id) in (select person from with_us)
            union
            select k.young_person_id from keywork.allocation k
              join staff.worker w on w.authority_id = k.authority_id and w.id = k.worker_id
             cross join rule left join joined j on j.record = k.young_person_id
             where k.authority_id = (select platform.authority()) and k.part = 'KEY_WORKER' and k.until_on is null
               and w.leaves_on between :today and rule.until
               and coalesce(j.person, k.young_person_id) in (select person from with_us)
            """;

    /** A person's rows are theirs in whichever of their records they stand; only when they were born the kept one says. */
    private static final String OF_ALL = """
            with rule (ages, until) as (
              select platform.chosen('endings.rules.birthdays'),
                     cast(:today as date) + 7 * platform.number('endings.rules.cliff')),
            joined (record, person) as (
              select merged_id, young_person_id from people.merge
               where authority_id = (select platform.authority()) and unmerged_at is null),
            with_us (person) as (
              select coalesce(j.person, e.young_person_id) from keywork.support_episode e
                left join joined j on j.record = e.young_person_id
               where e.authority_id = (select platform.authority()) and e.ended_on is null),
            asked (id) as (
              select s.young_person_id from endings.taper_step s
               where s.authority_id = (select platform.authority()) and s.superseded_at is null
              union select p.young_person_id from endings.pace p
               where p.authority_id = (select platform.authority()) and p.pace = 'TOO_FAST' and p.answered_at is null
              union select k.young_person_id from endings.keeping k
               where k.authority_id = (select platform.authority()) and k.outcome is null
              union select w.young_person_id from endings.wish w
               where w.authority_id = (select platform.authority()) and w.answered_at is null
              union select e.young_person_id from keywork.support_episode e
               where e.authority_id = (select platform.authority()) and e.stay_close and e.stay_close_ended_on is null
              union
            """ + BEFORE_A_CLIFF + """
            ),
            persons (id) as (
              select distinct coalesce(j.person, a.id) from asked a left join joined j on j.record = a.id),
            who (id) as (
              select id from persons union select j.record from joined j join persons p on p.id = j.person)
            select coalesce(j.person, r.person) as whose, r.* from (
            """ + ROWS + """
            union all
            select k.young_person_id, 'LEAVES', null, w.leaves_on, null, null, a.display_name, null, null, null, null, null, null, null
              from keywork.allocation k
              join staff.worker w on w.authority_id = k.authority_id and w.id = k.worker_id and w.leaves_on is not null
              join platform.account a on a.authority_id = k.authority_id and a.id = k.worker_id
             where k.authority_id = (select platform.authority()) and k.part = 'KEY_WORKER' and k.until_on is null
               and k.young_person_id in (select id from who)
            union all
            select k.young_person_id, 'KEY_WORKER', null, null, null, null, null, null, null, k.worker_id, null, null, null, null
              from keywork.allocation k
             where k.authority_id = (select platform.authority()) and k.part = 'KEY_WORKER' and k.until_on is null
               and k.young_person_id in (select id from who)
            union all
            select e.young_person_id, 'CLOSE', null, e.ended_on, null, null, null, null, null, null, null, null, null, null
              from keywork.support_episode e
             where e.authority_id = (select platform.authority()) and e.stay_close and e.stay_close_ended_on is null
            union all
            select distinct e.young_person_id, 'WITH_US', null::uuid, null::date, null, null::int[], null, null, null, null::uuid,
                   null::timestamptz, null::uuid, null::timestamptz, null
              from keywork.support_episode e
             where e.authority_id = (select platform.authority()) and e.ended_on is null and e.young_person_id in (select id from who)
            ) r left join joined j on j.record = r.person
             where r.what <> 'BORN' or j.record is null
             order by r.what, r.on_day, r.at""";

    private final JdbcClient db;
    private final SupportEpisodes support;
    private final Allocations allocations;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Glance.Reading<Known> ofThem;

    EndingsReading(JdbcClient db, SupportEpisodes support, Allocations allocations, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.support = support;
        this.allocations = allocations;
        this.viewer = viewer;
        this.clock = clock;
        this.ofThem = this::read;
    }

    /** Read once a page. */
    Known of(Glance glance) {
        return glance.once(ofThem);
    }

    /** Of one person, in every record of theirs. */
    Known of(YoungPersonId who) {
        return of(support.glance(who));
    }

    /** Of everybody the viewer may see for whom something is agreed or to do. */
    Map<YoungPersonId, Known> all() {
        Map<UUID, Known.Gathering> gathered = new HashMap<>();
        Known.Gathering everybody = new Known.Gathering();
        db.sql(OF_ALL)
                .param("zone", London.ZONE.getId())
                .param("today", London.today(clock))
                .param("since", since(WEEKS_JUDGED))
                .query(rs -> {
                    UUID person = rs.getObject("whose", UUID.class);
                    EndingsRows.add(
                            rs,
                            person == null
                                    ? everybody
                                    : gathered.computeIfAbsent(person, one -> new Known.Gathering()));
                });
        Map<YoungPersonId, Known> all = new HashMap<>();
        gathered.forEach((person, one) -> {
            one.numbers = everybody.numbers;
            all.put(new YoungPersonId(person), one.known());
        });
        return all;
    }

    private Known read(Glance glance) {
        Known.Gathering all = new Known.Gathering();
        for (SupportEpisode episode : support.of(glance)) {
            all.withUs |= episode.isOpen();
            if (episode.isClose() && all.closeSince == null) {
                all.closeSince = episode.endedOn();
            }
        }
        Collection<UUID> records = glance.records();
        // That their key worker leaves a young person hears from them, not from a page.
        boolean own = viewer.get().youngPerson() != null;
        UUID[] keyWorkers = allocations.of(glance).stream()
                .filter(part -> !own && part.isNow() && part.part() == TeamPart.KEY_WORKER)
                .map(Allocation::worker)
                .map(worker -> worker.value())
                .toArray(UUID[]::new);
        db.sql(OF_ONE)
                .param("records", records.toArray(UUID[]::new))
                .param("keyWorkers", keyWorkers)
                .param("roles", viewer.get().roles().stream().map(Role::name).toArray(String[]::new))
                .param("zone", London.ZONE.getId())
                .param("since", since(WEEKS_BACK))
                .query(rs -> {
                    boolean ofAnother = rs.getString("what").equals("BORN")
                            && !glance.youngPerson().value().equals(rs.getObject("person", UUID.class));
                    if (!ofAnother) {
                        EndingsRows.add(rs, all);
                    }
                });
        return all.known();
    }

    private Timestamp since(int weeks) {
        return Timestamp.from(London.startOf(London.today(clock).minusWeeks(weeks)));
    }
}
