package uk.onedoor.carers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.staff.WorkerId;

/** Stores households, the human beings in them, and their parts. */
@Repository
class HouseholdRepository {

    private static final String HOUSEHOLD = """
            select h.id, h.name, h.option, h.hub_id, h.home_id from carers.household h
             where h.authority_id = (select platform.authority())\s""";
    private static final String PART = """
            select p.id, p.household_id, p.part, p.from_on, p.until_on, m.id as human_id, m.name, m.worker_id, m.phone
              from carers.part p join carers.human m on m.authority_id = p.authority_id and m.id = p.human_id
             where p.authority_id = (select platform.authority())\s""";

    private final JdbcClient db;

    HouseholdRepository(JdbcClient db) {
        this.db = db;
    }

    List<Household> all() {
        return db.sql(HOUSEHOLD + "order by lower(h.name), h.id")
                .query(HouseholdRepository::household)
                .list();
    }

    Optional<Household> find(HouseholdId id) {
        return db.sql(HOUSEHOLD + "and h.id = :id")
                .param("id", id.value())
                .query(HouseholdRepository::household)
                .optional();
    }

    Optional<Household> of(HomeId home) {
        return db.sql(HOUSEHOLD + "and h.home_id = :home")
                .param("home", home.value())
                .query(HouseholdRepository::household)
                .optional();
    }

    /** Adds one; false when it is there already. */
    boolean insert(Household household, Viewer by, Instant now) {
        return db.sql("""
                insert into carers.household (authority_id, id, name, option, hub_id, home_id, recorded_by, recorded_at)
                values (:authority, :id, :name, :option, :hub, :home, :by, :now) on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", household.id().value())
                        .param("name", household.name())
                        .param("option", household.option().name())
                        .param(
                                "hub",
                                household.hub() == null ? null : household.hub().value())
                        .param(
                                "home",
                                household.home() == null
                                        ? null
                                        : household.home().value())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Says which home is theirs; false when it was said before. */
    boolean isAt(HouseholdId household, HomeId home) {
        return db.sql("""
                update carers.household set home_id = :home
                 where authority_id = (select platform.authority()) and id = :id and home_id is null""")
                        .param("home", home.value())
                        .param("id", household.value())
                        .update()
                > 0;
    }

    /** The parts people have or had, in every household or in one, those who are approved first. */
    List<Part> parts(@Nullable HouseholdId household) {
        return db.sql(PART + """
                and (:household::uuid is null or p.household_id = :household)
                order by p.household_id, array_position(array['CARER', 'HOST', 'HOUSEHOLD_MEMBER', 'BACK_UP'], p.part), p.from_on, p.id""")
                .param("household", household == null ? null : household.value())
                .query(HouseholdRepository::part)
                .list();
    }

    List<Human> humans() {
        return db.sql("""
                select m.id as human_id, m.name, m.worker_id, m.phone from carers.human m
                 where m.authority_id = (select platform.authority()) order by lower(m.name), m.id""").query(HouseholdRepository::human).list();
    }

    Optional<Human> human(HumanId id) {
        return humans().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean insert(Human human, Viewer by, Instant now) {
        return db.sql("""
                insert into carers.human (authority_id, id, name, worker_id, phone, recorded_by, recorded_at)
                values (:authority, :id, :name, :worker, :phone, :by, :now) on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", human.id().value())
                        .param("name", human.name())
                        .param(
                                "worker",
                                human.worker() == null ? null : human.worker().value())
                        .param("phone", human.phone())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Says that they are this worker; false when it was said before. */
    boolean is(HumanId human, WorkerId worker) {
        return db.sql("""
                update carers.human set worker_id = :worker
                 where authority_id = (select platform.authority()) and id = :id and worker_id is null""")
                        .param("worker", worker.value())
                        .param("id", human.value())
                        .update()
                > 0;
    }

    void insert(Part part, Viewer by, Instant now) {
        db.sql("""
                insert into carers.part (authority_id, id, human_id, household_id, part, from_on, recorded_by, recorded_at)
                values (:authority, :id, :human, :household, :part, :from, :by, :now)
                on conflict (authority_id, id) do nothing""")
                .param("authority", by.authority())
                .param("id", part.id())
                .param("human", part.human().id().value())
                .param("household", part.household().value())
                .param("part", part.kind().name())
                .param("from", part.from())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean end(UUID part, HouseholdId household, LocalDate until) {
        return db.sql("""
                update carers.part set until_on = :until where authority_id = (select platform.authority()) and id = :id
                   and household_id = :household and until_on is null and from_on <= :until""")
                        .param("until", until)
                        .param("id", part)
                        .param("household", household.value())
                        .update()
                > 0;
    }

    private static Household household(ResultSet rs, int row) throws SQLException {
        UUID hub = rs.getObject("hub_id", UUID.class);
        UUID home = rs.getObject("home_id", UUID.class);
        return new Household(
                new HouseholdId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                HomeOption.valueOf(rs.getString("option")),
                hub == null ? null : new HubId(hub),
                home == null ? null : new HomeId(home));
    }

    private static Human human(ResultSet rs, int row) throws SQLException {
        UUID worker = rs.getObject("worker_id", UUID.class);
        return new Human(
                new HumanId(rs.getObject("human_id", UUID.class)),
                rs.getString("name"),
                worker == null ? null : new WorkerId(worker),
                rs.getString("phone"));
    }

    private static Part part(ResultSet rs, int row) throws SQLException {
        return new Part(
                rs.getObject("id", UUID.class),
                human(rs, row),
                new HouseholdId(rs.getObject("household_id", UUID.class)),
                Part.Kind.valueOf(rs.getString("part")),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class));
    }
}
