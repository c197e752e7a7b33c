package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.jobs.DailyJob;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.returns.Joinings;
import uk.onedoor.returns.Returns;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Every way by which somebody could be given another key worker: none of them goes without a handover. */
@OneDoorTest
class NoSwapWithoutHandoverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Homes homes;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Returns returns;

    @Autowired
    Joinings joinings;

    @Autowired
    ProductClock clock;

    @Autowired
    List<DailyJob> jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId noor;
    private NewAllocation kit;
    private Rows rows;

    @BeforeEach
    void kit_is_the_key_worker_of_robin_who_is_with_us() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met");
        rows = new Rows(db, transactions);
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            allocations.allocate(kit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ended", "ended and another begun", "another who follows"})
    void nor_by_rows_written_past_the_pages(String how) {
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> rows.in(sql -> {
                            end(sql, kit.id());
                            if (!how.equals("ended")) {
                                begin(
                                        sql,
                                        how.equals("another who follows")
                                                ? kit.id().value()
                                                : null);
                            }
                            return 1;
                        }))
                        .hasStackTraceContaining("key worker"));
        assertKitStays();
    }

    @Test
    void the_product_itself_cannot_either() {
        assertThatThrownBy(() -> council.asSystem(() -> rows.in(sql -> {
                    end(sql, kit.id());
                    begin(sql, kit.id().value());
                    return 1;
                })))
                .hasStackTraceContaining("without a handover");
        assertKitStays();
    }

    @Test
    void nor_by_an_eighteenth_birthday_and_what_runs_in_its_night() {
        council.does(
                council.manager,
                () -> people.revise(
                        robin, NewPerson.named("Robin Vale", TODAY.plusDays(1).minusYears(18))));
        clock.at(London.startOf(TODAY.plusDays(1)), () -> jobs.forEach(DailyJob::run));
        clock.at(London.startOf(TODAY.plusDays(2)), () -> {
            assertKitStays();
            council.does(council.keyWorker, () -> assertThat(people.find(robin)).isPresent());
        });
    }

    @Test
    void nor_by_the_councils_return_when_it_is_said_whom_it_means() throws IOException {
        council.does(
                council.manager, () -> people.revise(robin, NewPerson.named("Robin Vale", LocalDate.of(2010, 5, 14))));
        try (Stream<Path> paths = Files.list(Path.of("src/test/resources/returns/small"))) {
            List<ReturnFile> files = paths.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .map(ReturnFile::of)
                    .toList();
            council.does(council.manager, () -> {
                returns.read(files);
                joinings.join(robin, "000101");
                assertThat(joinings.joined()).hasSize(1);
            });
        }
        assertKitStays();
    }

    @Test
    void a_handover_belongs_to_one_change_and_is_never_written_anew() {
        council.does(council.manager, () -> {
            allocations.allocate(
                    NewAllocation.keyWorker(robin, noor, TODAY, "Nights").insteadOf(kit.id(), warm()));
            for (String change : List.of("told = 'x'", "planned = false", "allocation_id = id", "met_on = null")) {
                assertThatThrownBy(() -> rows.in(sql ->
                                sql.sql("update keywork.handover set " + change).update()))
                        .hasStackTraceContaining("permission denied");
            }
            assertThatThrownBy(() -> rows.in(
                            sql -> sql.sql("delete from keywork.handover").update()))
                    .hasStackTraceContaining("permission denied");
        });
    }

    @Test
    void nor_by_ending_the_part_or_by_choosing_without_saying_who_is_followed() {
        council.does(council.manager, () -> {
            assertThatThrownBy(() -> allocations.end(kit.id(), TODAY, "x")).isInstanceOf(Refusal.class);
            var other = NewAllocation.keyWorker(robin, noor, TODAY, "x");
            assertThatThrownBy(() -> allocations.allocate(other)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> allocations.allocate(other.insteadOf(kit.id(), Handing.afterLoss("", "", noor))))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> allocations.allocate(other.insteadOf(new AllocationId(UUID.randomUUID()), warm())))
                    .isInstanceOf(Refusal.class);
        });
        assertKitStays();
    }

    @Test
    void nor_by_a_move_a_leaver_a_birthday_or_stepping_away_in_touch() {
        council.does(council.keyWorker, () -> homes.moved(robin, HomeKind.CHILDRENS_HOME_ELSEWHERE, null, TODAY));
        council.does(
                council.manager,
                () -> support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.GROWN_UP, null, true)));
        council.does(council.manager, () -> support.welcomeBack(robin, council.hub, TODAY, "Rang us"));
        council.asSystem(() -> {
            staff.leave(council.keyWorker);
            return 1;
        });
        assertKitStays();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 28})
    void nor_by_a_door_that_shut_and_opened_again_soon(int days) {
        council.does(council.manager, () -> {
            awayAndBack(days);
            var next = NewAllocation.keyWorker(robin, noor, TODAY, "Kit moved away");
            assertThatThrownBy(() -> allocations.allocate(next)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> rows.in(sql -> begin(sql, null))).hasStackTraceContaining("without a handover");
            assertThat(allocations.keyWorker(robin)).isEmpty();
            allocations.allocate(next.insteadOf(kit.id(), warm()));
            assertThat(allocations.keyWorker(robin).orElseThrow().handover()).isNotNull();
        });
    }

    @Test
    void whoever_was_there_before_comes_back_without_one() {
        council.does(council.manager, () -> {
            awayAndBack(3);
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "Kit is here again"));
        });
        assertKitStays();
    }

    @Test
    void only_a_new_time_with_us_begins_without_one() {
        council.does(council.manager, () -> {
            awayAndBack(29);
            allocations.allocate(NewAllocation.keyWorker(robin, noor, TODAY, "Kit moved away"));
            assertThat(allocations.keyWorker(robin).orElseThrow().worker()).isEqualTo(noor);
        });
    }

    private void awayAndBack(int days) {
        support.stepAway(robin, council.hub, new StepAway(TODAY.minusDays(days), HowEnded.THEIR_WISH, null, false));
        support.welcomeBack(robin, council.hub, TODAY, "Rang us");
    }

    private void assertKitStays() {
        assertThat(council.asSystem(() -> allocations.keyWorker(robin))
                        .orElseThrow()
                        .worker())
                .isEqualTo(council.keyWorker);
    }

    private Handing warm() {
        return Handing.warm(TODAY.minusDays(3), TODAY.plusDays(5), "Noor comes on Sunday", council.keyWorker);
    }

    private static void end(JdbcClient sql, AllocationId id) {
        sql.sql("""
                update keywork.allocation set until_on = '2026-11-16', ended_because = 'x', ended_by = platform.account(),
                  ended_at = now() where id = :id""").param("id", id.value()).update();
    }

    private int begin(JdbcClient sql, @org.jspecify.annotations.Nullable UUID instead) {
        return sql.sql("""
                insert into keywork.allocation (authority_id, id, young_person_id, worker_id, part, from_on, because,
                  instead_of, recorded_by, recorded_at)
                values (platform.authority(), :id, :person, :worker, 'KEY_WORKER', '2026-11-16', 'x',
                  cast(:instead as uuid), platform.account(), now())""")
                .param("id", Ids.next())
                .param("person", robin.value())
                .param("worker", noor.value())
                .param("instead", instead)
                .update();
    }
}
