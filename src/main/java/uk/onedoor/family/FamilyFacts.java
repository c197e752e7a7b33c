package uk.onedoor.family;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;

/** Reads all a page asks of this room in one statement: what happened, what follows, and what the viewer may do. */
@Repository
class FamilyFacts {

    /**
     * How things stand with one young person whose network the viewer may write: what is due follows from it.
     *
     * @param planOn the day on which the plan was first written, or practised last
     */
    record Standing(
            YoungPersonId youngPerson,
            @Nullable LocalDate lastOffered,
            @Nullable UUID held,
            @Nullable LocalDate heldReviewOn,
            @Nullable LocalDate planOn,
            @Nullable LocalDate planReviewOn,
            Days days) {}

    /** Within how many days of what a council wants something done. */
    record Days(int offerWorkDays, int practiseDays) {}

    private static final String FACTS = """
            select v.kind, m.id, v.happened, v.told, v.words, null as own_words, v.by_whom, v.next_on
              from family.meeting m
             cross join lateral (values
                ('OFFERED', m.offered_on, m.offered_to, m.about, m.recorded_by, null::date),
                (m.answer, m.answered_on, m.offered_to, m.answer_words, m.answered_by, null),
                ('HELD', m.held_on, m.facilitator, m.own_plan, m.held_by, case when m.reviewed_on is null then m.review_on end),
                ('REVIEWED', m.reviewed_on, m.facilitator, m.review_words, m.reviewed_by, null))
                   v (kind, happened, told, words, by_whom, next_on)
             where m.authority_id = (select platform.authority()) and m.young_person_id = any (:ids) and v.happened is not null
            union all
            select case when p.superseded_at is null then 'PLAN' else 'PLAN_BEFORE' end, p.id, p.written_on, '', p.helps, null,
                   p.recorded_by, least(p.review_on, (select min(k.from_on) from keywork.allocation k
                     where k.authority_id = (select platform.authority()) and k.young_person_id = any (:ids)
                       and k.part = 'KEY_WORKER' and k.instead_of is not null and k.recorded_at > p.recorded_at))
              from family.crisis_plan p where p.authority_id = (select platform.authority()) and p.young_person_id = any (:ids)
            union all
            select 'PRACTISED', c.id, c.practised_on, c.with_whom, c.how_it_went, c.own_words, c.recorded_by, null
              from family.crisis_practice c where c.authority_id = (select platform.authority()) and c.young_person_id = any (:ids)
            union all
            select case when c.without_us then 'CRISIS_WITHOUT_US' else 'CRISIS' end, c.id, c.happened_on,
                   coalesce(c.rung_name, case c.rung_first when 'EMERGENCY_SERVICES' then '999' else '' end), c.words, null,
                   c.recorded_by, null
              from family.crisis c where c.authority_id = (select platform.authority()) and c.young_person_id = any (:ids)
            union all
            select 'FOUND', t.id, t.tried_on, s.name, coalesce(t.words, ''), null, t.recorded_by, null
              from family.sought_try t join family.sought s on s.authority_id = t.authority_id and s.id = t.sought_id
             where t.authority_id = (select platform.authority()) and t.young_person_id = any (:ids) and t.outcome = 'YES'
            union all
            select v.kind, :kept, date '2000-01-01', v.told, '', null, null, null
              from (values ('MAY_READ', '', :kept in (select platform.visible('NETWORK'))),
                           ('MAY_WRITE', '', :kept in (select platform.visible('NETWORK', 'W'))),
                           ('MAY_TELL', '', :kept in (select platform.visible('HEALTH', 'W'))),
                           ('DAYS', concat_ws(' ', platform.number('family.rules.offer'), platform.number('family.rules.practise')), true)) v (kind, told, holds)
             where v.holds
            """;

    private static final String STANDING = """
            select y.id, (select max(m.offered_on) from family.meeting m
                           where m.authority_id = (select platform.authority()) and m.young_person_id = any (r.ids)) as offered,
                   h.id as held, h.review_on as held_review,
                   least(p.review_on, (select min(k.from_on) from keywork.allocation k
                     where k.authority_id = (select platform.authority()) and k.young_person_id = any (r.ids)
                       and k.part = 'KEY_WORKER' and k.instead_of is not null and k.recorded_at > p.recorded_at)) as plan_review,
                   greatest(p.written_on, (select max(c.practised_on) from family.crisis_practice c
                     where c.authority_id = (select platform.authority()) and c.young_person_id = any (r.ids))) as plan_on,
                   (select platform.number('family.rules.offer')) as offer_days,
                   (select platform.number('family.rules.practise')) as practise_days
              from unnest(:ids) y (id)
             cross join lateral (select array_append(array(select g.merged_id from people.merge g
                     where g.authority_id = (select platform.authority()) and g.young_person_id = y.id and g.unmerged_at is null), y.id)) r (ids)
              left join lateral (select m.id, m.review_on from family.meeting m
                     where m.authority_id = (select platform.authority()) and m.young_person_id = any (r.ids)
                       and m.held_on is not null and m.reviewed_on is null order by m.review_on limit 1) h on true
              left join lateral (select c.written_on, c.review_on, c.recorded_at from family.crisis_plan c
                     where c.authority_id = (select platform.authority()) and c.young_person_id = any (r.ids)
                       and c.superseded_at is null order by c.recorded_at desc limit 1) p on true
             where not exists (select from people.merge g where g.authority_id = (select platform.authority()) and g.merged_id = y.id
                     and g.unmerged_at is null)
               and y.id in (select platform.visible('NETWORK', 'W'))
            """;

    private final JdbcClient db;
    private final Glance.Reading<List<FamilyFact>> ofThem = this::read;

    FamilyFacts(JdbcClient db) {
        this.db = db;
    }

    /** What is known of them, read once a page. */
    List<FamilyFact> of(Glance glance) {
        return glance.once(ofThem);
    }

    private List<FamilyFact> read(Glance glance) {
        return db.sql(FACTS)
                .param("ids", glance.records().toArray(UUID[]::new))
                .param("kept", glance.youngPerson().value())
                .query((rs, row) -> new FamilyFact(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getObject("id", UUID.class),
                        rs.getObject("happened", LocalDate.class),
                        rs.getString("told"),
                        rs.getString("words") == null ? "" : rs.getString("words"),
                        rs.getString("own_words"),
                        rs.getObject("by_whom", UUID.class),
                        rs.getObject("next_on", LocalDate.class)))
                .list();
    }

    /** How it stands with those of these whose network the viewer may write. */
    List<Standing> standing(Collection<YoungPersonId> youngPeople) {
        return db.sql(STANDING)
                .param("ids", youngPeople.stream().map(YoungPersonId::value).toArray(UUID[]::new))
                .query((rs, row) -> new Standing(
                        new YoungPersonId(rs.getObject("id", UUID.class)),
                        rs.getObject("offered", LocalDate.class),
                        rs.getObject("held", UUID.class),
                        rs.getObject("held_review", LocalDate.class),
                        rs.getObject("plan_on", LocalDate.class),
                        rs.getObject("plan_review", LocalDate.class),
                        new Days(rs.getInt("offer_days"), rs.getInt("practise_days"))))
                .list();
    }
}
