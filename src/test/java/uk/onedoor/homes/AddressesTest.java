package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);
    private static final String LINES = "14 Larkfield Rise\nThirlby";

    @Autowired
    TestCouncil councils;

    @Autowired
    Addresses addresses;

    @Autowired
    OurHomes homes;

    @Autowired
    Database database;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Council council;
    private HubId otherHub;
    private WorkerId otherManager;

    @BeforeAll
    void settle() {
        council = councils.make();
        otherHub = council.opensHub("The other hub");
        otherManager = council.joins("Ola Manager", Role.HUB_MANAGER, otherHub);
    }

    private HomeId home(String name, @Nullable HubId hub) {
        return council.asSystem(() -> {
            HomeId id = new HomeId(Ids.next());
            homes.add(new Home(
                    id, name, HomeOption.COMMUNITY_FOSTER_FAMILY, hub, council.code, LocalDate.of(2025, 1, 1), null));
            return id;
        });
    }

    private static NewAddress address(String lines, boolean restricted) {
        return new NewAddress(
                Ids.next(), lines, "yo72dj", new Location(441_000, 481_000), restricted, "care of the hub", SINCE);
    }

    private HomeId placed(String name, boolean restricted) {
        HomeId home = home(name, council.hub);
        council.does(council.manager, () -> addresses.set(home, address(LINES, restricted)));
        return home;
    }

    @Test
    void whoever_runs_the_hub_opens_it_and_everybody_else_finds_none() {
        HomeId family = placed("Marsh family", true);
        council.does(council.manager, () -> {
            RestrictedAddress opened = addresses.open(family, AddressPurpose.VISIT);
            assertThat(opened.lines()).containsExactly("14 Larkfield Rise", "Thirlby");
            assertThat(opened.postcode()).isEqualTo("YO7 2DJ");
            assertThat(addresses.locations()).containsEntry(family, new Location(441_000, 481_000));
        });
        for (WorkerId uncleared : List.of(council.keyWorker, otherManager)) {
            council.does(uncleared, () -> {
                assertThat(addresses.locations()).doesNotContainKey(family);
                assertThat(addresses.mayOpen()).doesNotContain(family);
                assertThat(addresses.careOf()).containsEntry(family, "care of the hub");
                assertThatThrownBy(() -> addresses.open(family, AddressPurpose.VISIT))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> addresses.openings(family)).isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void one_that_is_not_restricted_every_colleague_knows() {
        HomeId hub = placed("Rowan House", false);
        council.does(otherManager, () -> {
            assertThat(addresses.locations()).containsKey(hub);
            assertThat(addresses.open(hub, AddressPurpose.LETTER).postcode()).isEqualTo("YO7 2DJ");
        });
        Council elsewhere = councils.make();
        elsewhere.does(
                elsewhere.manager, () -> assertThat(addresses.locations()).isEmpty());
    }

    @Test
    void each_opening_says_who_it_was_and_what_for() {
        HomeId family = placed("Brook family", true);
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        council.does(deputy, () -> addresses.open(family, AddressPurpose.JOURNEY));
        council.does(council.manager, () -> {
            addresses.open(family, AddressPurpose.LETTER);
            assertThat(addresses.openings(family))
                    .extracting(Addresses.Opening::who, Addresses.Opening::why)
                    .containsExactlyInAnyOrder(
                            tuple("Dee Deputy", AddressPurpose.JOURNEY), tuple("Mo Manager", AddressPurpose.LETTER));
        });
    }

    @Test
    void a_new_address_takes_the_place_of_the_one_before_and_the_same_sent_twice_is_written_once() {
        HomeId family = placed("Ford family", true);
        NewAddress moved = address("2 Mill Lane\nCarlby", true);
        council.does(council.manager, () -> addresses.set(family, moved));
        council.does(council.manager, () -> addresses.set(family, moved));
        council.does(
                council.manager,
                () -> assertThat(addresses.open(family, AddressPurpose.CHECK).lines())
                        .containsExactly("2 Mill Lane", "Carlby"));
        assertThat(rows("select superseded_at is null from homes.address where home_id = '" + family
                        + "' order by recorded_at, id"))
                .containsExactlyInAnyOrder("f", "t");
    }

    @Test
    void who_writes_down_where_a_home_of_no_hub_stands_reads_it_and_other_managers_may_only_write_it_anew() {
        HomeId elsewhere = home("Far away", null);
        council.does(otherManager, () -> addresses.set(elsewhere, address(LINES, true)));
        council.does(otherManager, () -> assertThat(addresses.mayOpen()).contains(elsewhere));
        council.does(council.manager, () -> assertThat(addresses.mayOpen()).doesNotContain(elsewhere));
        council.does(council.manager, () -> addresses.set(elsewhere, address("1 New Road", true)));
        council.does(
                council.manager,
                () -> assertThat(addresses.open(elsewhere, AddressPurpose.CHECK).lines())
                        .containsExactly("1 New Road"));
        council.does(otherManager, () -> assertThat(addresses.mayOpen()).doesNotContain(elsewhere));
    }

    @Test
    void nobody_else_writes_one_down() {
        HomeId family = home("Dale family", council.hub);
        for (WorkerId other : List.of(council.keyWorker, otherManager)) {
            assertThatThrownBy(() -> council.does(other, () -> addresses.set(family, address(LINES, true))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> council.does(other, () -> written(family, other)))
                    .hasStackTraceContaining("row-level security")
                    .satisfies(thrown ->
                            assertThat(Throwables.getStackTrace(thrown)).doesNotContain("Larkfield", "2DJ"));
        }
    }

    private void written(HomeId home, WorkerId by) {
        transaction.executeWithoutResult(status -> db.sql("""
                insert into homes.address (authority_id, id, home_id, sealed, from_on, recorded_by, recorded_at)
                values (platform.authority(), platform.new_id(), :home, homes.seal(:home, :lines, :postcode), '2026-03-02', :by, now())""")
                .param("home", home.value())
                .param("lines", LINES)
                .param("postcode", "YO7 2DJ")
                .param("by", by.value())
                .update());
    }

    @Test
    void what_is_no_postcode_or_to_come_or_tells_is_refused() {
        HomeId family = home("Fell family", council.hub);
        for (NewAddress wrong : List.of(
                new NewAddress(Ids.next(), LINES, "YO7", null, true, "care of the hub", SINCE),
                new NewAddress(Ids.next(), LINES, "YO7 2DJ", null, true, "care of the hub", LocalDate.of(2026, 11, 17)),
                new NewAddress(Ids.next(), LINES, "YO7 2DJ", null, true, "14 larkfield rise", SINCE))) {
            assertThatThrownBy(() -> council.does(council.manager, () -> addresses.set(family, wrong)))
                    .isInstanceOf(Refusal.class);
        }
        council.does(council.manager, () -> assertThat(addresses.mayOpen()).doesNotContain(family));
    }

    @Test
    void no_row_and_no_trace_of_one_holds_what_is_sealed() {
        HomeId family = placed("Tarn family", true);
        council.does(council.manager, () -> addresses.open(family, AddressPurpose.CHECK));
        assertThat(rows("select a::text from homes.address a where home_id = '" + family + "'"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain("Larkfield", "2DJ"));
        assertThat(rows("select e::text from platform.audit_entry e where e.authority_id = '" + council.code + "'"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("Larkfield", "2DJ"));
    }

    @Test
    void what_one_council_sealed_another_cannot_open() {
        HomeId family = placed("Beck family", true);
        String sealed = rows("select encode(sealed, 'hex') from homes.address where home_id = '" + family + "'")
                .get(0);
        Council elsewhere = councils.make();
        assertThatThrownBy(() -> elsewhere.does(
                        elsewhere.manager,
                        () -> transaction.executeWithoutResult(
                                status -> db.sql("select lines from homes.unseal(decode(:sealed, 'hex'), 'VISIT')")
                                        .param("sealed", sealed)
                                        .query(String.class)
                                        .list())))
                .hasStackTraceContaining("Not yours to open");
    }

    private List<String> rows(String sql) {
        return TestCouncil.asOwner(database, sql);
    }
}
