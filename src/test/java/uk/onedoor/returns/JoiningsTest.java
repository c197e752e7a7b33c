package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.Glance;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class JoiningsTest {

    private static final Instant LATER = Instant.parse("2026-11-16T10:10:00Z");

    @Autowired
    TestCouncil councils;

    @Autowired
    Returns returns;

    @Autowired
    Joinings joinings;

    @Autowired
    People people;

    @Autowired
    ReturnTimeline timeline;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_number_is_offered_for_somebody_born_on_the_same_day_and_joins_nobody_by_itself() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        council.does(council.manager, () -> {
            assertThat(joinings.possible()).singleElement().satisfies(one -> {
                assertThat(one.person().id()).isEqualTo(robin);
                assertThat(one.children()).containsExactly("000101");
            });
            assertThat(joinings.joined()).isEmpty();
        });
        assertThat(told(council, council.keyWorker, robin)).isEmpty();
    }

    @Test
    void once_joined_their_timeline_tells_what_the_return_tells_with_its_year_and_day() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        council.does(council.manager, () -> joinings.join(robin, "000101"));
        List<TimelineEntry> told = told(council, council.keyWorker, robin);
        assertThat(told).hasSizeGreaterThan(5).allSatisfy(entry -> {
            assertThat(entry.strand()).isEqualTo(TimelineEntry.Strand.RETURN);
            assertThat(entry.source()).isEqualTo("the council's return 2025/26, read on 16 November 2026");
        });
        assertThat(told.get(0).at()).isAfter(told.get(told.size() - 1).at());
        assertThat(told).extracting(TimelineEntry::titleKey).contains("CareFact.Kind.STARTED");
    }

    @Test
    void a_later_reading_reaches_the_timeline_of_whoever_was_joined() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        council.does(council.manager, () -> joinings.join(robin, "000101"));
        int before = told(council, council.keyWorker, robin).size();
        SmallReturn more = SmallReturn.whole();
        more.with("missing.csv", more.text("missing.csv") + "000101,14/05/2010,M,01/03/2026,02/03/2026\n");
        council.as(council.manager, () -> returns.read(more.files()));
        assertThat(told(council, council.keyWorker, robin)).hasSize(before + 1);
    }

    @Test
    void parted_again_the_timeline_loses_it_and_the_number_may_be_somebody_else() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        council.does(council.manager, () -> {
            joinings.join(robin, "000101");
            joinings.part(robin, "The number was looked up for a cousin");
            assertThat(joinings.possible()).hasSize(1);
            assertThat(joinings.joined()).isEmpty();
        });
        assertThat(told(council, council.keyWorker, robin)).isEmpty();
        council.does(council.manager, () -> joinings.join(robin, "000101"));
        assertThat(told(council, council.keyWorker, robin)).isNotEmpty();
    }

    @Test
    void a_number_of_somebody_born_on_another_day_is_refused() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        council.does(council.manager, () -> {
            assertThatThrownBy(() -> joinings.join(robin, "000102")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> joinings.join(robin, "nobody")).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void a_number_stands_for_one_person_only() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        YoungPersonId twin = robin(council);
        council.does(council.manager, () -> {
            joinings.join(robin, "000101");
            assertThatThrownBy(() -> joinings.join(twin, "000101")).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void only_a_manager_of_the_persons_hub_joins() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        WorkerId officer = council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null);
        WorkerId elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        Council other = councils.make();
        for (WorkerId worker : List.of(officer, elsewhere)) {
            council.does(worker, () -> {
                assertThat(joinings.possible()).isEmpty();
                assertThatThrownBy(() -> joinings.join(robin, "000101")).isInstanceOf(NotFound.class);
            });
        }
        other.does(
                other.manager,
                () -> assertThatThrownBy(() -> joinings.join(robin, "000101")).isInstanceOf(NotFound.class));
        assertThat(told(council, elsewhere, robin)).isEmpty();
    }

    @Test
    void the_database_itself_refuses_a_joining_that_goes_around_the_page() {
        Council council = councilWithReturn();
        YoungPersonId robin = robin(council);
        for (WorkerId worker : List.of(council.keyWorker, council.manager)) {
            String child = worker == council.manager ? "000102" : "000101";
            council.does(
                    worker,
                    () -> assertThatThrownBy(() -> new TransactionTemplate(transactions)
                                    .executeWithoutResult(
                                            status -> db.sql("select returns.join_child(:child, :person, now())")
                                                    .param("child", child)
                                                    .param("person", robin.value())
                                                    .query((rs, row) -> true)
                                                    .list()))
                            .isInstanceOf(DataAccessException.class));
        }
    }

    private Council councilWithReturn() {
        Council council = councils.make();
        council.as(council.manager, () -> returns.read(SmallReturn.whole().files()));
        return council;
    }

    /** Born on the same day as child 000101 of the small return. */
    private YoungPersonId robin(Council council) {
        return council.as(
                council.manager,
                () -> people.meet(
                        NewPerson.named("Robin Vale", LocalDate.of(2010, 5, 14)),
                        council.hub,
                        People.KnownFrom.DOOR,
                        "test"));
    }

    private List<TimelineEntry> told(Council council, WorkerId worker, YoungPersonId person) {
        return council.as(
                worker,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> timeline.of(new Glance(person, people.records(person)), LATER, 100)));
    }
}
