package uk.onedoor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.database.ViewerTransactions;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.town.TownHistory;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownPlan.Council;

/** The invented town, three weeks of it, written as the demo writes it. */
@OneDoorTest
class TownSettlesTest {

    private static final int SOME_DAYS = 10;
    private static final TownPlan PLAN = TownPlan.usual();

    @Autowired
    ApplicationContext product;

    @Autowired
    Actors actors;

    private Settling settling;
    private TownHistory history;
    private Council council;

    @BeforeEach
    void makeTheTown() {
        settling = new TownWriters(product).settling();
        history = TownHistory.of(PLAN, LocalDate.of(2026, 10, 26));
        council = PLAN.councils().get(0);
    }

    @Test
    void each_start_adds_only_the_days_since_and_a_second_writing_adds_nothing() {
        AtomicInteger days = new AtomicInteger();
        int first = settling.settle(history, council, () -> days.incrementAndGet() > SOME_DAYS);
        long before = notes();
        int second = settling.settle(history, council, () -> false);
        assertThat(first).isPositive();
        assertThat(second).isPositive();
        assertThat(notes()).isGreaterThan(before);
        long after = notes();
        assertThat(settling.settle(history, council, () -> false)).isZero();
        assertThat(notes()).isEqualTo(after);
        assertThat(number("select count(*) from staff.contract")).isGreaterThan(20);
        assertThat(number("select count(*) from staff.supervision_note")).isZero();
        assertThat(authorsOfNotes())
                .as("notes are by the invented people themselves")
                .isGreaterThan(5);
        for (String table : List.of("promise", "call", "appointment")) {
            assertThat(number("select count(*) from diary." + table)).as(table).isPositive();
        }
        for (String table : List.of("meeting", "crisis_practice", "sought_try", "parent_need", "crisis")) {
            assertThat(number("select count(*) from family." + table)).as(table).isPositive();
        }
    }

    private List<Scribe> scribes() {
        var people = new PeopleScribe(
                product.getBean(uk.onedoor.people.AboutMe.class),
                product.getBean(uk.onedoor.people.Homes.class),
                product.getBean(uk.onedoor.people.Voices.class),
                new NetworkScribe(product.getBean(uk.onedoor.people.Network.class)));
        var staff = product.getBean(uk.onedoor.staff.Staff.class);
        return List.of(
                endings(),
                new EmploymentScribe(
                        product.getBean(uk.onedoor.staff.Contracts.class),
                        product.getBean(uk.onedoor.staff.Posts.class),
                        product.getBean(uk.onedoor.staff.Absences.class),
                        product.getBean(uk.onedoor.staff.Goodbyes.class),
                        staff),
                new LearningScribe(
                        product.getBean(uk.onedoor.staff.Trainings.class),
                        product.getBean(uk.onedoor.staff.Supervisions.class)),
                diary(),
                family(),
                new CliffScribe(product.getBean(uk.onedoor.endings.CliffBook.class), beside()),
                new LeaverScribe(beside(), product.getBean(uk.onedoor.keywork.Covers.class)),
                new FollowUpScribe(
                        product.getBean(uk.onedoor.outcomes.FollowUps.class),
                        product.getBean(uk.onedoor.people.SupportSource.class)),
                new DoorScribe(product.getBean(uk.onedoor.referrals.Asks.class)),
                new KeyworkScribe(
                        product.getBean(uk.onedoor.keywork.Allocations.class),
                        product.getBean(uk.onedoor.keywork.SupportEpisodes.class),
                        product.getBean(Notes.class),
                        new Partings(
                                product.getBean(uk.onedoor.keywork.Allocations.class),
                                product.getBean(uk.onedoor.keywork.TeamGoodbyes.class),
                                product.getBean(uk.onedoor.keywork.Repairs.class),
                                product.getBean(uk.onedoor.keywork.WhoFits.class),
                                product.getBean(uk.onedoor.keywork.Covers.class))),
                people,
                new OutcomesScribe(
                        product.getBean(uk.onedoor.outcomes.Happenings.class),
                        product.getBean(uk.onedoor.outcomes.Baselines.class),
                        product.getBean(uk.onedoor.outcomes.FollowUps.class),
                        product.getBean(uk.onedoor.outcomes.Measurements.class),
                        product.getBean(uk.onedoor.people.SupportSource.class)));
    }

    private FamilyScribe family() {
        var around = new FamilyAround(
                product.getBean(uk.onedoor.family.Finding.class),
                product.getBean(uk.onedoor.family.ParentNeeds.class),
                product.getBean(uk.onedoor.family.Crises.class));
        return new FamilyScribe(new FamilyStory(
                product.getBean(uk.onedoor.family.FamilyMeetings.class),
                product.getBean(uk.onedoor.family.CrisisPlans.class),
                around,
                product.getBean(uk.onedoor.people.Network.class)));
    }

    private EndingsScribe endings() {
        return new EndingsScribe(
                product.getBean(uk.onedoor.endings.Tapers.class),
                product.getBean(uk.onedoor.endings.Paces.class),
                product.getBean(uk.onedoor.endings.StayClose.class),
                product.getBean(uk.onedoor.endings.Wishes.class),
                product.getBean(uk.onedoor.keywork.SupportEpisodes.class));
    }

    private DiaryWeek.Beside beside() {
        return new DiaryWeek.Beside(
                product.getBean(uk.onedoor.keywork.MyYoungPeople.class),
                product.getBean(uk.onedoor.keywork.Allocations.class),
                product.getBean(uk.onedoor.people.Network.class));
    }

    private DiaryScribe diary() {
        var week = new DiaryWeek(
                product.getBean(uk.onedoor.diary.Promises.class),
                product.getBean(uk.onedoor.diary.Diary.class),
                product.getBean(uk.onedoor.diary.Waits.class),
                beside());
        return new DiaryScribe(
                week,
                product.getBean(uk.onedoor.diary.Calls.class),
                product.getBean(uk.onedoor.diary.Presence.class),
                product.getBean(ProductClock.class));
    }

    private long notes() {
        return number("select count(*) from keywork.note");
    }

    private long authorsOfNotes() {
        return number("select count(distinct author) from keywork.note");
    }

    private long number(String sql) {
        TransactionTemplate transaction = new TransactionTemplate(product.getBean(ViewerTransactions.class));
        return actors.asSystem(
                council.code(),
                "test",
                () -> transaction.execute(status -> product.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(Long.class)
                        .single()));
    }
}
