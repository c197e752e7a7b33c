package uk.onedoor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.staff.WorkerId;

/** What a screen shows that several look at: what every one of them may see, whoever is signed in, and nothing else. */
@OneDoorTest
class RoomModeTest {

    private static final List<String> SECTIONS = List.of(
            "CORE",
            "OWN_VOICE",
            "NETWORK",
            "HOME",
            "NOTES",
            "LIFE",
            "HEALTH",
            "POLICE",
            "SAID",
            "PLAN",
            "ADDRESS",
            "MIX",
            "MISSING");
    private static final List<Role> ROLES = List.of(
            Role.HUB_MANAGER,
            Role.DEPUTY_MANAGER,
            Role.KEY_WORKER,
            Role.RESIDENTIAL_WORKER,
            Role.LIFE_COACH,
            Role.POLICE_LIAISON,
            Role.SOCIAL_WORKER,
            Role.RETURN_INTERVIEWER,
            Role.DIRECTOR);
    private static final int YOUNG_PEOPLE = 14;
    private static final int MEETINGS = 250;

    @Autowired
    TestCouncil councils;

    @Autowired
    People people;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    private Council council;
    private Connection web;

    @BeforeEach
    void connect() throws SQLException {
        council = councils.make();
        web = DriverManager.getConnection(
                database.url(), database.web().username(), database.web().password());
        web.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        web.rollback();
        web.close();
    }

    /** Who reads and writes what of whom, by themselves. */
    private record Own(Map<String, Set<String>> reads, Map<String, Set<String>> writes) {}

    @Test
    void whoever_is_present_a_shared_screen_shows_what_each_of_them_may_see_by_themselves() throws SQLException {
        Random random = new Random(7);
        List<WorkerId> staff = aCouncilOfAllSorts(random);
        List<SignedIn> signIns = staff.stream().map(council::signedIn).toList();
        Map<WorkerId, Own> own = new HashMap<>();
        for (int i = 0; i < staff.size(); i++) {
            enter(signIns.get(i));
            own.put(staff.get(i), new Own(visible("R"), visible("W")));
            web.rollback();
        }
        int shown = 0;
        int kept = 0;
        for (int i = 0; i < MEETINGS; i++) {
            int host = random.nextInt(staff.size());
            Set<WorkerId> present = new HashSet<>();
            for (int who = random.nextInt(4); who > 0; who--) {
                present.add(staff.get(random.nextInt(staff.size())));
            }
            enter(signIns.get(host));
            narrow(present.stream().map(WorkerId::value).toList());
            present.remove(staff.get(host));
            Own mine = own.get(staff.get(host));
            assertThat(visible("R"))
                    .as("%s with %s", staff.get(host), present)
                    .isEqualTo(inCommon(mine.reads(), present, own));
            assertThat(visible("W"))
                    .as("%s writes before %s", staff.get(host), present)
                    .isEqualTo(inCommon(mine.writes(), present, own));
            int left = count();
            shown += left;
            kept += mine.reads().values().stream().mapToInt(Set::size).sum() - left;
            web.rollback();
        }
        assertThat(shown).as("What was shown at all").isPositive();
        assertThat(kept).as("What was kept from shared screens").isPositive();
    }

    private static Map<String, Set<String>> inCommon(
            Map<String, Set<String>> first, Set<WorkerId> others, Map<WorkerId, Own> own) {
        Map<String, Set<String>> common = new HashMap<>();
        first.forEach((section, ids) -> {
            Set<String> left = new TreeSet<>(ids);
            others.forEach(other -> left.retainAll(own.get(other).reads().get(section)));
            common.put(section, left);
        });
        return common;
    }

    @Test
    void it_is_not_lifted_by_entering_again_nor_by_asking_with_fewer() throws SQLException {
        YoungPersonId robin = council.meets("Robin Vale");
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        keep(robin, police);
        SignedIn manager = council.signedIn(council.manager);
        enter(manager);
        assertThat(ids("select young_person_id from people.identity")).hasSize(1);
        narrow(List.of(police.value()));
        assertThat(ids("select young_person_id from people.identity")).isEmpty();
        narrow(List.of());
        assertThat(ids("select young_person_id from people.identity")).isEmpty();
        enter(manager);
        assertThat(ids("select young_person_id from people.identity")).isEmpty();
        enter(council.asSystem(CurrentViewer::now));
        assertThat(ids("select young_person_id from people.identity")).isEmpty();
        web.rollback();
        enter(manager);
        assertThat(ids("select young_person_id from people.identity")).hasSize(1);
    }

    @Test
    void an_emergency_of_whoever_is_signed_in_opens_nothing_to_the_others() throws SQLException {
        WorkerId elsewhere = council.joins("Eva Elsewhere", Role.KEY_WORKER, council.opensHub("Elsewhere"));
        YoungPersonId robin = council.meets("Robin Vale");
        anEmergency(robin, elsewhere);
        WorkerId beside = council.joins("Bea Beside", Role.KEY_WORKER, council.opensHub("Beside"));
        enter(council.signedIn(elsewhere));
        assertThat(ids("select platform.visible('CORE')")).hasSize(1);
        narrow(List.of(beside.value()));
        assertThat(ids("select platform.visible('CORE')")).isEmpty();
    }

    @Test
    void nobody_is_seen_while_somebody_is_here_who_is_none_of_the_staff() throws SQLException {
        council.meets("Robin Vale");
        enter(council.signedIn(council.manager));
        narrow(List.of(RoomMode.SOMEBODY_ELSE));
        assertThat(visible("R").values()).allMatch(Set::isEmpty);
    }

    @Test
    void what_is_somebodys_own_and_what_one_role_alone_opens_is_on_no_shared_screen() throws SQLException {
        enter(council.signedIn(council.manager));
        assertThat(ids("select platform.holds('HUB_MANAGER')")).containsExactly("t");
        narrow(List.of(council.keyWorker.value()));
        assertThat(ids("select platform.holds('HUB_MANAGER')")).containsExactly("f");
        assertThat(ids("select coalesce(platform.account()::text, 'nobody')")).containsExactly("nobody");
        assertThat(ids("select a.id from platform.account a where a.display_name = 'Mo Manager'"))
                .hasSize(1);
    }

    @Test
    void every_transaction_of_a_page_in_room_mode_is_narrowed_and_none_after_it() {
        YoungPersonId robin = council.meets("Robin Vale");
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        keep(robin, police);
        council.does(council.manager, () -> {
            assertThat(RoomMode.of(Set.of(police.value()), () -> people.find(List.of(robin))))
                    .isEmpty();
            assertThat(RoomMode.of(Set.of(council.keyWorker.value()), () -> people.find(List.of(robin))))
                    .hasSize(1);
            assertThat(people.find(List.of(robin))).hasSize(1);
        });
    }

    @Test
    void it_is_entered_before_anything_is_read_or_not_at_all() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> transaction.execute(status -> RoomMode.of(Set.of(), () -> 1)))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void who_looks_at_the_same_screen_is_in_the_trace_as_having_looked() throws SQLException {
        YoungPersonId robin = council.meets("Robin Vale");
        enter(council.signedIn(council.manager));
        narrow(List.of(council.keyWorker.value()));
        ids("select platform.record_shown(array['%s']::uuid[])".formatted(robin));
        web.commit();
        assertThat(TestCouncil.asOwner(
                        database,
                        "select account_id::text from platform.audit_entry where what = 'SHOWN' and subjects = array['%s']::uuid[] order by 1"
                                .formatted(robin)))
                .containsExactlyInAnyOrder(council.manager.toString(), council.keyWorker.toString());
    }

    /** Workers of every kind in two hubs, young people of both and of neither, lists, an ended tie and emergencies. */
    private List<WorkerId> aCouncilOfAllSorts(Random random) {
        var other = council.opensHub("Other");
        List<WorkerId> staff = new ArrayList<>(List.of(council.manager, council.keyWorker));
        for (int i = 0; i < ROLES.size() * 2; i++) {
            Role role = ROLES.get(i % ROLES.size());
            staff.add(council.joins(
                    "Worker " + (char) ('A' + i),
                    role,
                    role == Role.DIRECTOR ? null : random.nextInt(3) == 0 ? other : council.hub));
        }
        for (int i = 0; i < YOUNG_PEOPLE; i++) {
            YoungPersonId person = council.meets("Person " + i);
            for (int ties = random.nextInt(3); ties > 0; ties--) {
                tie(person, any(staff, random), random.nextInt(5) == 0);
            }
            if (random.nextInt(3) == 0) {
                list(person, any(staff, random), "NEVER");
            }
            if (random.nextInt(6) == 0) {
                list(person, council.manager, "ONLY");
                list(person, any(staff, random), "ONLY");
            }
            if (random.nextInt(2) == 0) {
                anEmergency(person, any(staff, random));
            }
        }
        return staff;
    }

    private static WorkerId any(List<WorkerId> staff, Random random) {
        return staff.get(2 + random.nextInt(staff.size() - 2));
    }

    private void tie(YoungPersonId person, WorkerId worker, boolean over) {
        plant(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at, because)"
                        + " values ('%s', gen_random_uuid(), '%s', '%s', 'TEAM', now() - interval '2 days', %s, 'test')"
                                .formatted(council.code, person, worker, over ? "now() - interval '1 day'" : "null"));
    }

    private void keep(YoungPersonId person, WorkerId from) {
        list(person, from, "NEVER");
    }

    private void list(YoungPersonId person, WorkerId worker, String kind) {
        plant("insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)"
                + " values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'test', '%s') on conflict do nothing"
                        .formatted(council.code, person, worker, kind, council.manager));
    }

    private void anEmergency(YoungPersonId person, WorkerId worker) {
        plant(
                "with tied as (insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at, because)"
                        + " values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', 'BREAK_GLASS', now(), now() + interval '1 hour', 'test') returning id),"
                                .formatted(council.code, person, worker)
                        + " broken as (insert into platform.glass (authority_id, id, young_person_id, account_id, reason, words, sections, until_at, review_by)"
                        + " select '%1$s', id, '%2$s', '%3$s', 'DANGER_NOW', 'They are in danger right now', array['CORE', 'HOME'], now() + interval '1 hour', current_date from tied returning id)"
                                .formatted(council.code, person, worker)
                        + " select 1");
    }

    private void plant(String sql) {
        TestCouncil.asOwner(database, sql.startsWith("with") ? sql : sql + " returning id::text");
    }

    private void enter(SignedIn signedIn) throws SQLException {
        try (var enter = web.prepareStatement("select platform.enter(?, '/test')")) {
            enter.setString(1, signedIn.token());
            enter.execute();
        }
    }

    private void narrow(Collection<UUID> present) throws SQLException {
        try (var narrow = web.prepareStatement("select platform.narrow(?)")) {
            narrow.setArray(1, web.createArrayOf("uuid", present.toArray()));
            narrow.execute();
        }
    }

    private int count() throws SQLException {
        return visible("R").values().stream().mapToInt(Set::size).sum();
    }

    private Map<String, Set<String>> visible(String right) throws SQLException {
        Map<String, Set<String>> found =
                SECTIONS.stream().collect(Collectors.toMap(one -> one, one -> new TreeSet<>()));
        try (var asked = web.prepareStatement(
                "select s, v from unnest(?::text[]) s cross join lateral platform.visible(s, ?) v")) {
            asked.setArray(1, web.createArrayOf("text", SECTIONS.toArray()));
            asked.setString(2, right);
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    found.get(rows.getString(1)).add(rows.getString(2));
                }
            }
        }
        return found;
    }

    private List<String> ids(String sql) throws SQLException {
        try (var statement = web.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
