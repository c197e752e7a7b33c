package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores who is around a young person; the row that holds now is the one not superseded. */
@Repository
class NetworkRepository {

    private static final String MEMBER = """
            select m.member_id, m.young_person_id, m.circle, m.name, m.relationship, m.phone, m.closeness, m.may_know, m.at_three,
                   m.from_on, m.until_on, m.recorded_by, m.recorded_at, o.closeness as own
              from people.network_member m
              left join people.own_closeness o on o.authority_id = m.authority_id and o.member_id = m.member_id and o.superseded_at is null
             where m.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;

    NetworkRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(MemberId id, YoungPersonId youngPerson, Around around, Viewer by, Instant now) {
        db.sql("""
                insert into people.network_member (authority_id, id, member_id, young_person_id, circle, name, relationship,
                  phone, closeness, may_know, at_three, from_on, until_on, recorded_by, recorded_at)
                values (:authority, :id, :member, :person, :circle, :name, :relationship, :phone, :closeness, :know,
                  :three, :from, :until, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("member", id.value())
                .param("person", youngPerson.value())
                .param("circle", around.circle().name())
                .param("name", around.name())
                .param("relationship", around.relationship())
                .param("phone", around.phone())
                .param("closeness", around.closeness())
                .param("know", around.mayKnow())
                .param("three", around.atThree())
                .param("from", around.from())
                .param("until", around.until())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    void supersede(MemberId id, Instant now) {
        db.sql("""
                update people.network_member set superseded_at = :now
                where authority_id = (select platform.authority()) and member_id = :id and superseded_at is null""").param("now", Timestamp.from(now)).param("id", id.value()).update();
    }

    Optional<Member> find(MemberId id) {
        return db.sql(MEMBER + "m.member_id = :id and m.superseded_at is null")
                .param("id", id.value())
                .query(NetworkRepository::member)
                .optional();
    }

    List<Member> of(Collection<UUID> records) {
        return db.sql(MEMBER + """
                m.young_person_id = any (:records) and m.superseded_at is null
                order by (m.until_on is not null), coalesce(o.closeness, m.closeness), m.circle, lower(m.name), m.member_id limit 200""")
                .param("records", records.toArray(UUID[]::new))
                .query(NetworkRepository::member)
                .list();
    }

    /** Those around on a day, with how close they were told to be by the end of it; before anybody said, as was said first. */
    List<Member> of(Collection<UUID> records, LocalDate on, Instant end) {
        return db.sql("""
                select m.member_id, m.young_person_id, m.circle, m.name, m.relationship, m.phone, then_told.closeness, m.may_know,
                       m.at_three, m.from_on, m.until_on, m.recorded_by, m.recorded_at,
                       (select o.closeness from people.own_closeness o
                         where o.authority_id = m.authority_id and o.member_id = m.member_id and o.recorded_at < :end
                         order by o.recorded_at desc limit 1) as own
                  from people.network_member m
                 cross join lateral (select t.closeness from people.network_member t
                     where t.authority_id = m.authority_id and t.member_id = m.member_id
                     order by (t.recorded_at < :end) desc, case when t.recorded_at < :end then t.recorded_at end desc, t.recorded_at
                     limit 1) then_told
                 where m.authority_id = (select platform.authority()) and m.young_person_id = any (:records) and m.superseded_at is null
                   and (m.from_on is null or m.from_on <= :on) and (m.until_on is null or m.until_on > :on)
                 order by m.circle, lower(m.name), m.member_id limit 200""")
                .param("end", Timestamp.from(end))
                .param("on", on)
                .param("records", records.toArray(UUID[]::new))
                .query(NetworkRepository::member)
                .list();
    }

    void supersedeOwn(MemberId id, Instant now) {
        db.sql("""
                update people.own_closeness set superseded_at = :now
                 where authority_id = (select platform.authority()) and member_id = :id and superseded_at is null""").param("now", Timestamp.from(now)).param("id", id.value()).update();
    }

    void insertOwn(Member member, int closeness, Viewer by, Instant now) {
        db.sql("""
                insert into people.own_closeness (authority_id, id, member_id, young_person_id, closeness, recorded_by, recorded_at)
                values (:authority, :id, :member, :person, :closeness, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("member", member.id().value())
                .param("person", member.youngPerson().value())
                .param("closeness", closeness)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Member> history(MemberId id) {
        return db.sql(MEMBER + "m.member_id = :id order by m.recorded_at desc, m.superseded_at desc nulls first")
                .param("id", id.value())
                .query(NetworkRepository::member)
                .list();
    }

    private static Member member(ResultSet rs, int row) throws SQLException {
        return new Member(
                new MemberId(rs.getObject("member_id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Around(
                        Circle.valueOf(rs.getString("circle")),
                        rs.getString("name"),
                        rs.getString("relationship"),
                        rs.getString("phone"),
                        rs.getInt("closeness"),
                        rs.getString("may_know"),
                        rs.getBoolean("at_three"),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("until_on", LocalDate.class)),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getObject("own", Integer.class));
    }
}
