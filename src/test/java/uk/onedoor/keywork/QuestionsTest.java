package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.keywork.MyYoungPeople.Standing;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.Ids;

@OneDoorTest
class QuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    Database database;

    @Autowired
    TestCouncil councils;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    Notes notes;

    @Autowired
    LastSeen lastSeen;

    @Autowired
    MyYoungPeople mine;

    @Autowired
    HubBoard board;

    @Autowired
    NoteTimeline timeline;

    @Autowired
    WhoSticks whoSticks;

    @Autowired
    Homes homes;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId sam;

    @BeforeEach
    void two_young_people_with_a_hub() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        sam = council.meets("Sam Moor");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(40));
            support.begin(sam, council.hub, TODAY.minusDays(4));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(40), "Met"));
        });
    }

    @Test
    void last_seen_tells_the_key_worker_from_anybody_and_a_call_from_being_there() {
        council.does(council.keyWorker, () -> {
            write(robin, ContactMode.MEAL, 12);
            write(robin, ContactMode.CALL, 1);
            write(robin, ContactMode.ATTEMPTED, 0);
        });
        council.does(council.manager, () -> write(robin, ContactMode.CAR, 3));
        council.does(council.keyWorker, () -> {
            LastSeen.Seen seen = lastSeen.of(robin);
            assertThat(seen.byKeyWorker()).isEqualTo(daysAgo(12));
            assertThat(seen.byAnybody()).isEqualTo(daysAgo(3));
            assertThat(seen.contactsThisMonth()).isEqualTo(3);
            assertThat(lastSeen.of(sam)).isEqualTo(new LastSeen.Seen(null, null, 0));
        });
    }

    @Test
    void a_withdrawn_note_is_not_being_seen() {
        council.does(council.keyWorker, () -> {
            notes.withdraw(write(robin, ContactMode.FACE, 1), "It was about Sam");
            assertThat(lastSeen.of(robin).byAnybody()).isNull();
        });
    }

    @Test
    void my_young_people_come_in_the_order_of_nearness() {
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.part(sam, council.keyWorker, TeamPart.BACK_UP, TODAY, "Knows Sam")));
        assertThat(council.as(council.keyWorker, () -> mine.now()))
                .extracting(MyYoungPeople.Mine::standing)
                .containsExactly(Standing.KEY_WORKER, Standing.BACK_UP);
        assertThat(council.as(council.manager, () -> mine.now()))
                .extracting(one -> one.person().nameUsed() + " " + one.standing())
                .containsExactly("Robin HUB", "Sam HUB");
    }

    @Test
    void the_board_has_one_line_for_each_young_person_with_the_hub() {
        council.does(council.keyWorker, () -> {
            write(robin, ContactMode.ACTIVITY, 2);
            homes.moved(robin, HomeKind.HUB_BED, null, TODAY.minusDays(20));
            homes.moved(robin, HomeKind.HOME_WITH_FAMILY, "with Nan", TODAY.minusDays(5));
        });
        List<HubBoard.Line> lines = council.as(council.manager, () -> board.of(council.hub));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).keyWorkerName()).isEqualTo("Kit Keyworker");
        assertThat(lines.get(0).lastSeenOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(lines.get(0).homeKind()).isEqualTo(HomeKind.HOME_WITH_FAMILY);
        assertThat(lines.get(1).person().nameUsed()).isEqualTo("Sam");
        assertThat(lines.get(1).keyWorker()).isNull();
    }

    @Test
    void the_board_of_another_hub_is_empty_and_a_police_liaison_sees_no_days_of_notes() {
        council.does(council.keyWorker, () -> write(robin, ContactMode.ACTIVITY, 2));
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        assertThat(council.as(elsewhere, () -> board.of(council.hub))).isEmpty();
        var police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        assertThat(council.as(police, () -> board.of(council.hub)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.lastSeenOn()).isNull());
    }

    @Test
    void the_timeline_tells_notes_newest_first_before_a_moment_and_why_one_is_withheld() {
        council.does(council.keyWorker, () -> {
            write(robin, ContactMode.MEAL, 9);
            write(robin, ContactMode.CAR, 5);
            notes.write(new NewNote(
                    Ids.next(),
                    List.of(robin),
                    daysAgo(7),
                    ContactMode.CALL,
                    null,
                    null,
                    "A worry",
                    "Mum!",
                    2,
                    "Later"));
            assertThat(timeline.of(Glance.about(robin), daysAgo(6), 9))
                    .extracting(TimelineEntry::titleKey, TimelineEntry::ownWords, TimelineEntry::hiddenFromYoungPerson)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("ContactMode.CALL", "Mum!", "Later"),
                            org.assertj.core.groups.Tuple.tuple("ContactMode.MEAL", null, null));
        });
    }

    @Test
    void who_sticks_with_somebody_begins_with_the_key_worker() {
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.part(robin, council.manager, TeamPart.BACK_UP, TODAY, "Near"));
            assertThat(whoSticks.of(Glance.about(robin)))
                    .extracting(one -> one.name() + " " + one.phone())
                    .containsExactly("Kit Keyworker 07700 900100", "Mo Manager 07700 900100");
        });
    }

    @Test
    void the_day_to_day_is_read_from_an_index_under_row_security() throws SQLException {
        council.does(council.keyWorker, () -> write(robin, ContactMode.MEAL, 9));
        countRows();
        council.does(council.keyWorker, () -> {
            assertThat(plan(NoteRepository.NEWEST)).contains("notes_of").doesNotContain("Seq Scan on note");
            // With so few rows either index of who was seen costs the same: both questions are answered from one of
            // them.
            assertThat(plan(LastSeen.SEEN))
                    .containsPattern("using seen_by_(one|anybody)[\\s\\S]*using seen_by_(one|anybody)")
                    .doesNotContain("Seq Scan on note");
        });
    }

    /** What the database knows of its tables is made certain: at other times it learns it whenever it comes to it. */
    private void countRows() throws SQLException {
        try (var owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = owner.createStatement()) {
            statement.execute("analyze keywork.note");
        }
    }

    /** How the database would read it if reading and sorting everything cost far more than it does in so small a council. */
    private String plan(String sql) {
        return new Rows(db, transactions).in(client -> {
            for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                client.sql("set local enable_" + way + " = off").update();
            }
            return String.join(
                    "\n",
                    client.sql("explain " + sql)
                            .param("ids", new java.util.UUID[] {robin.value()})
                            .param("before", java.sql.Timestamp.from(TestDatabase.NOW))
                            .param("month", java.sql.Timestamp.from(TestDatabase.NOW))
                            .param("most", 50)
                            .query(String.class)
                            .list());
        });
    }

    private NoteId write(YoungPersonId about, ContactMode how, int daysAgo) {
        return notes.write(new NewNote(
                        Ids.next(), List.of(about), daysAgo(daysAgo), how, null, null, "Something", null, null, null))
                .get(0);
    }

    private static Instant daysAgo(int days) {
        return TestDatabase.NOW.minusSeconds(days * 86_400L + 60);
    }
}
