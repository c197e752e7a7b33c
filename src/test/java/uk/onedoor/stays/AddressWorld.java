package uk.onedoor.stays;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;

/**
 * Many homes with addresses, young people who live there, come, came or held a place, and people of every role: thrown by a
 * seeded dice, and written to the database past all its rules, so that what it answers can be compared with {@link #mayRead}.
 */
final class AddressWorld {

    private static final Set<Role> READS_ADDRESS = Set.of(
            Role.HUB_MANAGER,
            Role.DEPUTY_MANAGER,
            Role.KEY_WORKER,
            Role.RESIDENTIAL_WORKER,
            Role.OUTREACH_WORKER,
            Role.SOCIAL_WORKER,
            Role.PORTFOLIO_LEAD,
            Role.PERSONAL_ADVISER);

    /** How a stay stands; the days are counted from today. */
    enum Standing {
        HERE(true),
        STILL_HERE_PAST_THE_END(true),
        COMES_IN_A_WEEK(true),
        SHOULD_HAVE_COME(true),
        COMES_IN_A_MONTH(false),
        HELD(false),
        NEVER_CAME_AND_IS_OVER(false),
        LEFT(false),
        CALLED_OFF(false);

        /** Whether who works with them needs to know where it is. */
        final boolean near;

        Standing(boolean near) {
            this.near = near;
        }

        boolean isHere() {
            return this == HERE || this == STILL_HERE_PAST_THE_END;
        }

        /** Whether they are there or come, however far ahead. */
        boolean isToBe() {
            return near || this == COMES_IN_A_MONTH;
        }
    }

    /** Somebody who looks: staff with a role in a hub (null: the whole council), or a young person themselves. */
    record Looker(
            UUID account,
            @Nullable Role role,
            @Nullable UUID hub,
            @Nullable UUID self) {}

    record Young(UUID id, UUID hub, @Nullable UUID worksWith) {}

    record Lives(Young who, Standing standing) {}

    /** {@code kept} must never learn where it is, and neither lives there nor comes. */
    record House(
            UUID id,
            @Nullable UUID hub,
            boolean restricted,
            UUID writtenBy,
            List<Lives> lives,
            @Nullable Young kept) {}

    final List<Looker> lookers = new ArrayList<>();
    final List<House> houses = new ArrayList<>();
    final List<Young> young = new ArrayList<>();
    /** By account: the young people they may never see. */
    final Map<UUID, Set<UUID>> never = new LinkedHashMap<>();

    private final Random dice;
    private final Council council;

    AddressWorld(Council council, long seed) {
        this.council = council;
        this.dice = new Random(seed);
    }

    /** Throws the people and houses; the lookers who are staff must be there already. */
    void settle(List<UUID> hubs, int people, int homes) {
        List<Looker> staff = List.copyOf(lookers);
        List<Looker> managers =
                staff.stream().filter(one -> one.role() == Role.HUB_MANAGER).toList();
        List<Looker> others =
                staff.stream().filter(one -> one.role() != Role.HUB_MANAGER).toList();
        for (int i = 0; i < people; i++) {
            UUID with = dice.nextInt(3) == 0 ? any(others).account() : null;
            young.add(new Young(UUID.randomUUID(), any(hubs), with));
            if (dice.nextInt(4) == 0) {
                never.computeIfAbsent(any(staff).account(), account -> new HashSet<>())
                        .add(young.get(i).id());
            }
        }
        for (int i = 0; i < homes; i++) {
            List<Lives> lives = new ArrayList<>();
            for (int j = dice.nextInt(3); j > 0; j--) {
                lives.add(new Lives(any(young), any(List.of(Standing.values()))));
            }
            houses.add(new House(
                    UUID.randomUUID(),
                    dice.nextInt(5) == 0 ? null : any(hubs),
                    dice.nextInt(10) > 0,
                    any(managers).account(),
                    lives,
                    dice.nextInt(3) == 0 ? somebodyElse(lives) : null));
        }
    }

    private Young somebodyElse(List<Lives> lives) {
        return any(young.stream()
                .filter(one -> lives.stream().noneMatch(there -> there.who().equals(one)))
                .toList());
    }

    private <T> T any(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    /** The rule, written apart from the database's. */
    boolean mayRead(Looker who, House house) {
        if (who.self() != null) {
            return house.lives().stream()
                    .anyMatch(one ->
                            one.who().id().equals(who.self()) && one.standing().isHere());
        }
        boolean keeps = runs(who) && (who.hub() != null && who.hub().equals(house.hub()) || wrote(who, house));
        Young apart = house.kept();
        boolean wouldTell = apart != null && who.account().equals(apart.worksWith());
        if (wouldTell && !keeps) {
            return false;
        }
        if (!house.restricted()) {
            return true;
        }
        Set<UUID> kept = never.getOrDefault(who.account(), Set.of());
        if (house.lives().stream()
                .anyMatch(one -> kept.contains(one.who().id()) && one.standing().isToBe())) {
            return false;
        }
        return keeps || house.lives().stream().anyMatch(one -> one.standing().near && worksWith(who, one.who()));
    }

    private static boolean runs(Looker who) {
        return who.role() == Role.HUB_MANAGER || who.role() == Role.DEPUTY_MANAGER;
    }

    private static boolean wrote(Looker who, House house) {
        return house.writtenBy().equals(who.account());
    }

    private static boolean worksWith(Looker who, Young one) {
        return READS_ADDRESS.contains(who.role())
                && (one.hub().equals(who.hub()) || who.account().equals(one.worksWith()));
    }

    void write(Database database) {
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            owner.setAutoCommit(false);
            people(owner);
            homes(owner);
            stays(owner);
            lists(owner);
            kept(owner);
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void people(Connection owner) throws SQLException {
        try (PreparedStatement person = owner.prepareStatement(
                        "insert into people.young_person (authority_id, young_person_id, known_from, recorded_by, recorded_at)"
                                + " values ('" + council.code + "', ?, 'DOOR', ?, now())");
                PreparedStatement link = owner.prepareStatement("insert into platform.link (authority_id, id,"
                        + " young_person_id, hub_id, account_id, kind, from_at, because) values ('" + council.code
                        + "', gen_random_uuid(), ?, ?, ?, ?, '2026-01-05', 'thrown')")) {
            for (Young one : young) {
                fill(person, one.id(), council.manager.value());
                fill(link, one.id(), one.hub(), null, "HUB");
                if (one.worksWith() != null) {
                    fill(link, one.id(), null, one.worksWith(), "TEAM");
                }
            }
            person.executeBatch();
            link.executeBatch();
        }
    }

    private void homes(Connection owner) throws SQLException {
        try (PreparedStatement home = owner.prepareStatement("insert into homes.home (authority_id, id, name, option,"
                        + " hub_id, area, opened_on, recorded_by, recorded_at) values ('" + council.code
                        + "', ?, 'A home', 'COMMUNITY_FOSTER_FAMILY', ?, 'E06000065', '2025-01-01', ?, now())");
                PreparedStatement address =
                        owner.prepareStatement("insert into homes.address (authority_id, id, home_id,"
                                + " sealed, restricted, from_on, recorded_by, recorded_at) values ('" + council.code
                                + "', gen_random_uuid(), ?, '\\x00', ?, '2025-01-01', ?, now())")) {
            for (House one : houses) {
                fill(home, one.id(), one.hub(), one.writtenBy());
                fill(address, one.id(), one.restricted(), one.writtenBy());
            }
            home.executeBatch();
            address.executeBatch();
        }
    }

    private void stays(Connection owner) throws SQLException {
        try (PreparedStatement stay =
                owner.prepareStatement("insert into stays.stay (authority_id, id, young_person_id,"
                        + " home_id, kind, entry, purpose, purpose_words, recorded_by, recorded_at, expected_from, expected_until,"
                        + " held_until, arrived_at, arrived_on, arrived_by, arrival_recorded_at, left_at, left_on, left_because,"
                        + " left_by, leaving_recorded_at, off, off_because, off_by, off_at) select '" + council.code
                        + "', gen_random_uuid(), ?, ?, 'VISIT', 'PLANNED', 'BREATHING_SPACE', 'thrown', w, now(), f, u,"
                        + " case when held then now() + interval '1 hour' end, a, (a at time zone 'Europe/London')::date,"
                        + " case when a is not null then w end, a, l, (l at time zone 'Europe/London')::date,"
                        + " case when l is not null then 'AS_PLANNED' end, case when l is not null then w end, l,"
                        + " case when called then 'CANCELLED' end, case when called then 'thrown' end,"
                        + " case when called then w end, case when called then now() end"
                        + " from (values (?::uuid, ?::date, ?::date, ?, ?, ?)) t (w, f, u, held, came, called),"
                        + " lateral (select case when came then f + time '12:00' at time zone 'UTC' end as a) b,"
                        + " lateral (select case when ? then a + interval '1 day' end as l) c")) {
            for (House house : houses) {
                for (Lives one : house.lives()) {
                    stay(stay, house, one);
                }
            }
            stay.executeBatch();
        }
    }

    private void stay(PreparedStatement stay, House house, Lives lives) throws SQLException {
        LocalDate today = London.day(java.time.Instant.now());
        Standing how = lives.standing();
        int from = switch (how) {
            case COMES_IN_A_WEEK, HELD -> 7;
            case COMES_IN_A_MONTH -> 30;
            case SHOULD_HAVE_COME -> -2;
            default -> -20;
        };
        boolean over = how == Standing.STILL_HERE_PAST_THE_END || how == Standing.NEVER_CAME_AND_IS_OVER;
        fill(
                stay,
                lives.who().id(),
                house.id(),
                council.manager.value(),
                Date.valueOf(today.plusDays(from)),
                Date.valueOf(today.plusDays(over ? -5 : from + 60)),
                how == Standing.HELD,
                how.isHere() || how == Standing.LEFT,
                how == Standing.CALLED_OFF,
                how == Standing.LEFT);
    }

    private void kept(Connection owner) throws SQLException {
        try (PreparedStatement never =
                owner.prepareStatement("insert into placements.must_never_learn (authority_id, id,"
                        + " home_id, person_id, who, from_on, said_by, because, recorded_by, recorded_at) values ('"
                        + council.code
                        + "', gen_random_uuid(), ?, ?, 'thrown', '2026-01-05', 'thrown', 'thrown', '"
                        + council.manager.value()
                        + "', now())")) {
            for (House one : houses) {
                if (one.kept() != null) {
                    fill(never, one.id(), one.kept().id());
                }
            }
            never.executeBatch();
        }
    }

    private void lists(Connection owner) throws SQLException {
        try (PreparedStatement list = owner.prepareStatement("insert into platform.person_list (authority_id, id,"
                + " young_person_id, account_id, kind, because, set_by) values ('" + council.code
                + "', gen_random_uuid(), ?, ?, 'NEVER', 'thrown', '" + council.manager.value() + "')")) {
            for (var one : never.entrySet()) {
                for (UUID person : one.getValue()) {
                    fill(list, person, one.getKey());
                }
            }
            list.executeBatch();
        }
    }

    private static void fill(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }
}
