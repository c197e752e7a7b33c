package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class SupportEpisodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    People people;

    @Autowired
    KeyWorkerDue due;

    @Autowired
    SupportTimeline timeline;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;

    @BeforeEach
    void somebody_a_hub_has_met() {
        council = councils.make();
        robin = council.meets("Robin Vale");
    }

    @Test
    void support_that_goes_on_does_not_begin_again() {
        council.does(council.manager, () -> {
            var first = support.begin(robin, council.hub, TODAY.minusDays(10));
            assertThat(support.begin(robin, council.hub, TODAY)).isEqualTo(first);
            assertThat(support.current(council.hub)).containsExactly(first);
        });
    }

    @Test
    void the_database_keeps_one_open_time_with_a_hub() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(10));
            assertThatThrownBy(() -> new Rows(db, transactions)
                            .in(sql -> sql.sql("""
                            insert into keywork.support_episode (authority_id, id, young_person_id, hub_id, began_on, recorded_by, recorded_at)
                            values (platform.authority(), :id, :person, :hub, '2026-11-12', platform.account(), now())""")
                                    .param("id", Ids.next())
                                    .param("person", robin.value())
                                    .param("hub", council.hub.value())
                                    .update()))
                    .hasMessageContaining("one_support_episode_at_a_time");
        });
    }

    @Test
    void stepping_away_ends_the_hubs_access_and_every_part() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met"));
            support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.GOALS_HELD, "College goes well", false));
            assertThat(people.find(robin)).isEmpty();
        });
        council.does(council.keyWorker, () -> assertThat(people.find(robin)).isEmpty());
        assertThat(council.asSystem(() -> allocations.team(robin))).isEmpty();
    }

    @Test
    void whoever_stays_close_is_still_known_to_the_hub_and_to_their_key_worker() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met"));
            support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.GOALS_HELD, null, true));
            assertThat(support.current(council.hub)).isEmpty();
            assertThat(support.stayingClose(council.hub)).hasSize(1);
            assertThat(allocations.keyWorker(robin)).isPresent();
            support.endStayClose(robin, council.hub, TODAY);
        });
        council.does(council.keyWorker, () -> assertThat(people.find(robin)).isEmpty());
    }

    @Test
    void somebody_who_stepped_away_is_welcomed_back_without_a_new_asking() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            support.stepAway(robin, council.hub, new StepAway(TODAY.minusDays(9), HowEnded.THEIR_WISH, null, false));
            support.welcomeBack(robin, council.hub, TODAY, "Rang at nine");
            assertThat(support.of(robin)).hasSize(2);
            assertThat(people.find(robin)).isPresent();
        });
    }

    @Test
    void a_hub_that_never_knew_somebody_cannot_welcome_them_back() {
        var other = council.opensHub("Other hub");
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, other);
        council.does(elsewhere, () -> {
            assertThatThrownBy(() -> support.welcomeBack(robin, other, TODAY, "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> support.welcomeBack(robin, council.hub, TODAY, "x"))
                    .isInstanceOf(NotFound.class);
            assertThat(people.find(robin)).isEmpty();
        });
    }

    @Test
    void support_does_not_end_before_it_began() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY);
            var early = new StepAway(TODAY.minusDays(1), HowEnded.THEIR_WISH, null, false);
            assertThatThrownBy(() -> support.stepAway(robin, council.hub, early))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.field()).isEqualTo("on"));
        });
    }

    @Test
    void somebody_with_us_without_a_key_worker_is_due_until_they_have_one() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY);
            assertThat(due.until(TODAY)).singleElement().satisfies(one -> {
                assertThat(one.youngPerson()).isEqualTo(robin);
                assertThat(one.link()).endsWith("/key-worker");
            });
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "Met"));
            assertThat(due.until(TODAY)).isEmpty();
        });
    }

    @Test
    void the_timeline_tells_who_came_and_who_stood_beside_them() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(2));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(1), "Met"));
            support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.THEIR_WISH, null, true));
            assertThat(timeline.of(Glance.about(robin), TestDatabase.NOW, 9))
                    .extracting(TimelineEntry::titleKey)
                    .containsExactly(
                            "keywork.timeline.ended.close", "keywork.timeline.KEY_WORKER", "keywork.timeline.began");
        });
    }
}
