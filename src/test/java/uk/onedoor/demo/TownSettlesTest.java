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
