package uk.onedoor.keywork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.staff.WorkerId;

/** Stores who has which part beside a young person. */
@Repository
class AllocationRepository {

    private static final String ALLOCATION = """
            select l.id, l.young_person_id, l.worker_id, a.display_name, w.phone, l.part, l.area, l.from_on, l.until_on,
                   l.because, l.reasons, l.instead_of, l.recorded_by, l.ended_because,
                   %s
              from keywork.allocation l
              join platform.account a on a.authority_id = l.authority_id and a.id = l.worker_id
              left join staff.worker w on w.authority_id = l.authority_id and w.id = l.worker_id
              left join keywork.handover h on h.authority_id = l.authority_id and h.allocation_id = l.id
              left join platform.account t on t.authority_id = h.authority_id and t.id = h.told_by
             where l.authority_id = (select platform.authority())
            """.formatted(HandoverRepository.COLUMNS);
    private static final String TEAM_ORDER = """
             order by array_position(array['KEY_WORKER', 'BACK_UP', 'SOCIAL_WORKER', 'LIFE_COACH',
               'COMMUNICATION_SUPPORT_WORKER', 'POLICE_LIAISON', 'PORTFOLIO_LEAD'], l.part), l.area, l.from_on, l.id
            """;

    private final JdbcClient db;
    private final HandoverRepository handovers;
    private final People people;
    private final Glance.Reading<List<Allocation>> ofThem = glance -> of(glance.records());

    AllocationRepository(JdbcClient db, HandoverRepository handovers, People people) {
        this.db = db;
        this.handovers = handovers;
        this.people = people;
    }

    /** A key worker's with its handover, whole or not at all: the database says no when one is missing. */
    void insert(NewAllocation asked, List<Reason> reasons, Viewer by, Instant now) {
        db.sql("""
                insert into keywork.allocation (authority_id, id, young_person_id, worker_id, part, area, from_on, because,
                  reasons, instead_of, recorded_by, recorded_at)
                values (:authority, :id, :person, :worker, :part, :area, :from, :because,
                  :reasons, :instead, :by, :now) on conflict (authority_id, id) do nothing""")
                .param("authority", by.authority())
                .param("id", asked.id().value())
                .param("person", asked.youngPerson().value())
                .param("worker", asked.worker().value())
                .param("part", asked.part().name())
                .param("area", asked.area() == null ? null : asked.area().name())
                .param("from", asked.fromOn())
                .param("because", asked.because())
                .param("reasons", reasons.stream().map(Reason::toKeep).toArray(String[]::new))
                .param(
                        "instead",
                        asked.insteadOf() == null ? null : asked.insteadOf().value())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
        if (asked.handing() != null) {
            handovers.insert(asked, asked.handing(), by, now);
        }
        if (asked.part() == TeamPart.KEY_WORKER) {
            handovers.everyChangeIsHandedOver();
        }
    }

    /** False when it ended meanwhile. */
    boolean end(AllocationId id, LocalDate on, String because, Viewer by, Instant now) {
        return db.sql("""
                update keywork.allocation set until_on = :on, ended_because = :because, ended_by = :by, ended_at = :now
                 where authority_id = (select platform.authority()) and id = :id and until_on is null""")
                        .param("on", on)
                        .param("because", because)
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Allocation> find(AllocationId id) {
        return db.sql(ALLOCATION + " and l.id = :id")
                .param("id", id.value())
                .query(AllocationRepository::allocation)
                .optional();
    }

    List<Allocation> now(YoungPersonId youngPerson) {
        return db.sql(ALLOCATION + " and l.young_person_id = any (:ids) and l.until_on is null" + TEAM_ORDER)
                .param("ids", records(youngPerson))
                .query(AllocationRepository::allocation)
                .list();
    }

    /** Whom the next key worker follows: who is there now, else the last one, as long as they are to be handed over from. */
    List<Allocation> toBeFollowed(YoungPersonId youngPerson) {
        return db.sql(ALLOCATION + """
                 and l.id in (select f.id from keywork.to_be_followed((select platform.authority()), :ids, '{}') f)
                 order by l.until_on desc nulls first, l.from_on, l.id""")
                .param("ids", records(youngPerson))
                .query(AllocationRepository::allocation)
                .list();
    }

    /** Every part anybody ever had beside one person, in any record of theirs, newest first. */
    List<Allocation> of(YoungPersonId youngPerson) {
        return of(people.everyRecord(youngPerson));
    }

    List<Allocation> of(Collection<UUID> ids) {
        return db.sql(ALLOCATION + " and l.young_person_id = any (:ids) order by l.from_on desc, l.id desc")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AllocationRepository::allocation)
                .list();
    }

    /** Who is to be there from a day on while the key worker is away. */
    List<WorkerId> coveringNow(YoungPersonId youngPerson, LocalDate day) {
        return db.sql("""
                select distinct worker_id from keywork.cover
                 where authority_id = (select platform.authority()) and young_person_id = any (:ids) and until_on >= :day""").param("ids", records(youngPerson)).param("day", day).query(UUID.class).list().stream()
                .map(WorkerId::new)
                .toList();
    }

    List<Repair.Mended> mended(YoungPersonId youngPerson) {
        return db.sql("""
                select a.display_name as lost, r.closed_on, r.told, t.display_name as told_by, h.display_name as held_by
                  from keywork.repair r
                  join keywork.allocation l on l.authority_id = r.authority_id and l.id = r.allocation_id
                  join platform.account a on a.authority_id = r.authority_id and a.id = l.worker_id
                  join platform.account t on t.authority_id = r.authority_id and t.id = r.told_by
                  join platform.account h on h.authority_id = r.authority_id and h.id = r.held_by
                 where r.authority_id = (select platform.authority()) and r.young_person_id = any (:ids) and r.closed_on is not null
                 order by r.closed_on desc, r.id""")
                .param("ids", records(youngPerson))
                .query((rs, row) -> new Repair.Mended(
                        rs.getString("lost"),
                        rs.getObject("closed_on", LocalDate.class),
                        rs.getString("told"),
                        rs.getString("told_by"),
                        rs.getString("held_by")))
                .list();
    }

    List<WorkerId> standingIn(YoungPersonId youngPerson, LocalDate today) {
        return db.sql("""
                select c.worker_id from keywork.cover c
                 where c.authority_id = (select platform.authority()) and c.young_person_id = any (:ids)
                   and c.from_on <= :today and c.until_on >= :today order by c.from_on, c.id""").param("ids", records(youngPerson)).param("today", today).query(UUID.class).list().stream()
                .map(WorkerId::new)
                .toList();
    }

    List<Cover> covers(YoungPersonId youngPerson, LocalDate today) {
        return db.sql("""
                select a.display_name as away, w.display_name as meanwhile, c.from_on, c.until_on, y.words as because from keywork.cover c
                  join platform.account a on a.authority_id = c.authority_id and a.id = c.away_id
                  join platform.account w on w.authority_id = c.authority_id and w.id = c.worker_id
                  left join keywork.why_away y on y.authority_id = c.authority_id and y.id = c.id
                 where c.authority_id = (select platform.authority()) and c.young_person_id = any (:ids) and c.until_on >= :today
                 order by c.from_on, c.id""")
                .param("ids", records(youngPerson))
                .param("today", today)
                .query((rs, row) -> new Cover(
                        youngPerson,
                        rs.getString("away"),
                        rs.getString("meanwhile"),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("until_on", LocalDate.class),
                        rs.getString("because")))
                .list();
    }

    /** Every part anybody ever had beside them, newest first; read once a page. */
    List<Allocation> of(Glance glance) {
        return glance.once(ofThem);
    }

    private UUID[] records(YoungPersonId youngPerson) {
        return people.everyRecord(youngPerson).toArray(UUID[]::new);
    }

    private static Allocation allocation(ResultSet rs, int row) throws SQLException {
        return new Allocation(
                new AllocationId(rs.getObject("id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getString("display_name"),
                rs.getString("phone"),
                TeamPart.valueOf(rs.getString("part")),
                area(rs.getString("area")),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getString("because"),
                Arrays.stream((String[]) rs.getArray("reasons").getArray())
                        .map(Reason::kept)
                        .toList(),
                HandoverRepository.handover(rs),
                rs.getObject("recorded_by", UUID.class),
                rs.getString("ended_because"));
    }

    private static @Nullable PortfolioArea area(@Nullable String name) {
        return name == null ? null : PortfolioArea.valueOf(name);
    }
}
