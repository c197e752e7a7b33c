package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.AddressWorld.House;
import uk.onedoor.stays.AddressWorld.Looker;

/** Who the database lets read an address is who the rule says, written twice: some hundred thousand pairs of both. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressClearanceTest {

    private static final List<Role> IN_A_HUB = List.of(
            Role.HUB_MANAGER,
            Role.DEPUTY_MANAGER,
            Role.KEY_WORKER,
            Role.RESIDENTIAL_WORKER,
            Role.OUTREACH_WORKER,
            Role.LIFE_COACH,
            Role.COMMUNICATION_SUPPORT_WORKER,
            Role.POLICE_LIAISON,
            Role.PORTFOLIO_LEAD);
    private static final List<Role> IN_THE_COUNCIL = List.of(
            Role.SOCIAL_WORKER,
            Role.PERSONAL_ADVISER,
            Role.RETURN_INTERVIEWER,
            Role.ADVOCATE,
            Role.REG44_VISITOR,
            Role.PERFORMANCE_OFFICER,
            Role.DIRECTOR,
            Role.ADMINISTRATOR);
    private static final int PEOPLE = 120;
    private static final int HOMES = 3000;
    private static final int OWN = 6;

    @Autowired
    TestCouncil councils;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignIns signIns;

    @Autowired
    Database database;

    private Council council;
    private AddressWorld world;

    @BeforeAll
    void throwTheDice() {
        council = councils.make();
        HubId second = council.opensHub("The second hub");
        world = new AddressWorld(council, 20261122);
        for (HubId hub : List.of(council.hub, second)) {
            for (Role role : IN_A_HUB) {
                joins(role, hub);
            }
            joins(Role.HUB_MANAGER, hub); // so that somebody sees whom the other may never
        }
        IN_THE_COUNCIL.forEach(role -> joins(role, null));
        world.settle(List.of(council.hub.value(), second.value()), PEOPLE, HOMES);
        world.write(database);
        world.young.stream()
                .limit(OWN)
                .forEach(one -> world.lookers.add(new Looker(own(one.id()), null, null, one.id())));
    }

    private void joins(Role role, @org.jspecify.annotations.Nullable HubId hub) {
        String name = "Pat " + (char) ('a' + world.lookers.size()) + role.name().toLowerCase(java.util.Locale.ROOT);
        WorkerId worker = council.joins(name, role, hub);
        world.lookers.add(new Looker(worker.value(), role, hub == null ? null : hub.value(), null));
    }

    private UUID own(UUID person) {
        UUID account = UUID.randomUUID();
        TestCouncil.asOwner(
                database,
                ("insert into platform.account (authority_id, id, kind, display_name, subject_id) values ('%s', '%s',"
                                + " 'YOUNG_PERSON', 'Robin', '%s') returning kind")
                        .formatted(council.code, account, person));
        TestCouncil.asOwner(
                database,
                ("insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because) values"
                                + " ('%s', gen_random_uuid(), '%s', '%s', 'SELF', '2026-01-05', 'thrown') returning kind")
                        .formatted(council.code, person, account));
        return account;
    }

    private Set<UUID> reads(Looker who) {
        String token = signIns.begin(who.account(), SignIns.Method.CODE, Duration.ofHours(1));
        SignedIn signedIn = new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
        return CurrentViewer.as(
                signedIn,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> new HashSet<>(db.sql("select home_id from homes.address")
                                .query(UUID.class)
                                .list()))));
    }

    @Test
    void the_database_clears_exactly_whom_the_rule_clears(TestReporter figures) {
        long cases = 0;
        long read = 0;
        Set<String> wrong = new TreeSet<>();
        for (Looker who : world.lookers) {
            Set<UUID> reads = reads(who);
            for (House house : world.houses) {
                cases++;
                read += reads.contains(house.id()) ? 1 : 0;
                if (reads.contains(house.id()) != world.mayRead(who, house)) {
                    wrong.add(who + " and " + house);
                }
            }
        }
        figures.publishEntry(Map.of("addresses.cases", "" + cases, "addresses.read", "" + read));
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThanOrEqualTo(100_000);
        assertThat(read).isBetween(cases / 20, cases / 2);
    }

    @Test
    void another_council_reads_none_of_them() {
        Council elsewhere = councils.make();
        assertThat(reads(new Looker(elsewhere.manager.value(), Role.HUB_MANAGER, null, null)))
                .isEmpty();
    }
}
