package uk.onedoor.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.family.CrisisPlan.Given;
import uk.onedoor.family.CrisisPlan.KeyWorkerNow;
import uk.onedoor.family.CrisisPlan.Practice;
import uk.onedoor.family.CrisisPlan.Ring;
import uk.onedoor.family.CrisisPlan.RingKind;
import uk.onedoor.family.CrisisPlan.Says;
import uk.onedoor.family.CrisisPlan.Who;
import uk.onedoor.people.Turns;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores crisis plans; the one that holds is the one not superseded. */
@Repository
class CrisisPlanRepository {

    private final JdbcClient db;
    private final Turns turns;

    CrisisPlanRepository(JdbcClient db, Turns turns) {
        this.db = db;
        this.turns = turns;
    }

    /** Lets one transaction at a time change a young person's plan, so that two become two versions. */
    void takeTurn(YoungPersonId youngPerson) {
        turns.take("crisis plan", youngPerson.value());
    }

    void supersede(Collection<UUID> records, Instant now) {
        db.sql("""
                update family.crisis_plan set superseded_at = :now
                 where authority_id = (select platform.authority()) and young_person_id = any (:records) and superseded_at is null""")
                .param("now", Timestamp.from(now))
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    void insert(UUID id, YoungPersonId youngPerson, Says says, LocalDate on, Viewer by, Instant now) {
        db.sql("""
                insert into family.crisis_plan (authority_id, id, young_person_id, starts, helps, worse, around_do, staff_words,
                  written_on, review_on, recorded_by, recorded_at)
                values (:authority, :id, :person, :starts, :helps, :worse, :around, :staff, :on, :review, :by, :now)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", youngPerson.value())
                .param("starts", says.starts())
                .param("helps", says.helps())
                .param("worse", says.worse())
                .param("around", says.aroundDo())
                .param("staff", says.staffWords())
                .param("on", on)
                .param("review", says.reviewOn())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(UUID plan, YoungPersonId youngPerson, int position, Who who, Viewer by, Instant now) {
        db.sql("""
                insert into family.crisis_ring (authority_id, id, young_person_id, plan_id, position, kind, member_id, worker_id,
                  hub_id, recorded_by, recorded_at)
                values (:authority, :id, :person, :plan, :position, :kind, :member, :worker, :hub, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", youngPerson.value())
                .param("plan", plan)
                .param("position", position)
                .param("kind", who.kind().name())
                .param("member", who.kind() == RingKind.MEMBER ? who.id() : null)
                .param("worker", who.kind() == RingKind.WORKER ? who.id() : null)
                .param("hub", who.kind() == RingKind.HUB ? who.id() : null)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(YoungPersonId youngPerson, Practice practice, Viewer by, Instant now) {
        db.sql("""
                insert into family.crisis_practice (authority_id, id, young_person_id, practised_on, with_whom, how_it_went,
                  own_words, recorded_by, recorded_at)
                values (:authority, :id, :person, :on, :with, :how, :own, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", practice.id())
                .param("person", youngPerson.value())
                .param("on", practice.on())
                .param("with", practice.withWhom())
                .param("how", practice.howItWent())
                .param("own", practice.ownWords())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(UUID id, CrisisPlan plan, Given given, Viewer by, Instant now) {
        db.sql("""
                insert into family.crisis_given (authority_id, id, young_person_id, plan_id, given_to, given_on, how, recorded_by,
                  recorded_at)
                values (:authority, :id, :person, :plan, :to, :on, :how, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", plan.youngPerson().value())
                .param("plan", plan.id())
                .param("to", given.to())
                .param("on", given.on())
                .param("how", given.how().name())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** True when this very version was written before. */
    boolean has(UUID id) {
        return db.sql(
                                "select count(*) from family.crisis_plan where authority_id = (select platform.authority()) and id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<CrisisPlan> of(Collection<UUID> records) {
        return db.sql("""
                select p.id, p.young_person_id, p.starts, p.helps, p.worse, p.around_do, p.staff_words, p.written_on, p.review_on,
                       p.recorded_by, a.display_name, w.phone, kw.from_on,
                       coalesce(kw.instead_of is not null and kw.recorded_at > p.recorded_at, false) as came_later
                  from family.crisis_plan p
                  left join lateral (select k.worker_id, k.from_on, k.instead_of, k.recorded_at from keywork.allocation k
                     where k.authority_id = (select platform.authority()) and k.young_person_id = any (:records)
                       and k.part = 'KEY_WORKER' and k.until_on is null order by k.from_on desc limit 1) kw on true
                  left join platform.account a on a.authority_id = (select platform.authority()) and a.id = kw.worker_id
                  left join staff.worker w on w.authority_id = (select platform.authority()) and w.id = kw.worker_id
                 where p.authority_id = (select platform.authority()) and p.young_person_id = any (:records) and p.superseded_at is null
                 order by p.recorded_at desc limit 1""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new CrisisPlan(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new Says(
                                rs.getString("starts"),
                                rs.getString("helps"),
                                rs.getString("worse"),
                                rs.getString("around_do"),
                                rs.getString("staff_words"),
                                rs.getObject("review_on", LocalDate.class)),
                        rings(rs.getObject("id", UUID.class)),
                        keyWorker(rs),
                        rs.getObject("written_on", LocalDate.class),
                        rs.getObject("recorded_by", UUID.class)))
                .optional();
    }

    private static @Nullable KeyWorkerNow keyWorker(ResultSet rs) throws SQLException {
        String name = rs.getString("display_name");
        return name == null
                ? null
                : new KeyWorkerNow(
                        name,
                        rs.getString("phone"),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getBoolean("came_later"));
    }

    /** Who is rung, with the name and the number of now; somebody who is no longer around is left out. */
    private List<Ring> rings(UUID plan) {
        return db.sql("""
                select r.kind, coalesce(r.member_id, r.worker_id, r.hub_id) as who, coalesce(m.name, a.display_name, h.name) as name,
                       m.relationship, coalesce(m.phone, w.phone, h.phone) as phone
                  from family.crisis_ring r
                  left join people.network_member m on m.authority_id = r.authority_id and m.member_id = r.member_id
                   and m.superseded_at is null and m.until_on is null
                  left join platform.account a on a.authority_id = r.authority_id and a.id = r.worker_id and a.closed_at is null
                  left join staff.worker w on w.authority_id = a.authority_id and w.id = a.id
                  left join authorities.hub h on h.authority_id = r.authority_id and h.id = r.hub_id
                 where r.authority_id = (select platform.authority()) and r.plan_id = :plan
                   and coalesce(m.name, a.display_name, h.name) is not null
                 order by r.position""")
                .param("plan", plan)
                .query((rs, row) -> new Ring(
                        new Who(RingKind.valueOf(rs.getString("kind")), rs.getObject("who", UUID.class)),
                        rs.getString("name"),
                        rs.getString("relationship"),
                        rs.getString("phone")))
                .list();
    }

    List<Practice> practices(Collection<UUID> records) {
        return db.sql("""
                select id, practised_on, with_whom, how_it_went, own_words from family.crisis_practice
                 where authority_id = (select platform.authority()) and young_person_id = any (:records)
                 order by practised_on desc, recorded_at desc limit 50""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new Practice(
                        rs.getObject("id", UUID.class),
                        rs.getObject("practised_on", LocalDate.class),
                        rs.getString("with_whom"),
                        rs.getString("how_it_went"),
                        rs.getString("own_words")))
                .list();
    }

    List<Given> given(Collection<UUID> records) {
        return db.sql("""
                select g.given_to, g.given_on, g.how, p.superseded_at is null as this_one
                  from family.crisis_given g join family.crisis_plan p on p.authority_id = g.authority_id and p.id = g.plan_id
                 where g.authority_id = (select platform.authority()) and g.young_person_id = any (:records)
                 order by g.given_on desc, g.recorded_at desc limit 50""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new Given(
                        rs.getString("given_to"),
                        rs.getObject("given_on", LocalDate.class),
                        GivenHow.valueOf(rs.getString("how")),
                        rs.getBoolean("this_one")))
                .list();
    }
}
