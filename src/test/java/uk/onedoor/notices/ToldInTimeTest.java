package uk.onedoor.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class ToldInTimeTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Readers readers;

    @Autowired
    NoticeRepository notices;

    @Autowired
    Announcing announcing;

    @Autowired
    Settings settings;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    Telling real;

    @Autowired
    Asks asks;

    private Council council;
    private YoungPersonId robin;
    private LocalDate today;
    private Telling telling;

    @BeforeEach
    void somethingIsDueToday() {
        council = councils.make();
        robin = council.meets("Robin Canary");
        today = London.today(clock);
        belongs(council.keyWorker, robin);
        telling = asking(new DueOfEverybody(today));
    }

    /** One thing, due on one day, for everybody the viewer may see. */
    private final class DueOfEverybody implements DueSource {

        private final LocalDate by;

        DueOfEverybody(LocalDate by) {
            this.by = by;
        }

        @Override
        public List<Due> until(LocalDate day) {
            return by.isAfter(day)
                    ? List.of()
                    : people.all().stream()
                            .map(one -> new Due(
                                    one.id(),
                                    "safety.due",
                                    new Object[] {one.nameUsed()},
                                    by,
                                    "/young-people/" + one.id() + "/missing"))
                            .toList();
        }

        @Override
        public List<Due> about(Glance glance, LocalDate day) {
            return List.of();
        }
    }

    private Telling asking(DueSource source) {
        var eyes = new BorrowedEyes(db, List.of(source), transactions);
        return new Telling(readers, eyes, announcing, settings, clock);
    }

    private void belongs(WorkerId worker, YoungPersonId person) {
        council.asSystem(() -> new TransactionTemplate(transactions)
                .execute(any -> db.sql("""
                        insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)
                        values (platform.authority(), :id, :person, :worker, 'KEY_WORKER', now() - interval '1 day', 'test')""")
                        .param("id", Ids.next())
                        .param("person", person.value())
                        .param("worker", worker.value())
                        .update()));
    }

    private void tell() {
        council.asSystem(() -> {
            telling.tell();
            return true;
        });
    }

    private void tell(Instant at) {
        ((ProductClock) clock).at(at, this::tell);
    }

    private List<Notice> told(WorkerId worker) {
        return council.as(worker, notices::unread);
    }

    private Instant hoursAfterToday(int hours) {
        return London.startOf(today.plusDays(1)).plus(Duration.ofHours(hours));
    }

    @Test
    void what_is_due_is_told_to_whose_it_is_and_to_nobody_else() {
        WorkerId night = council.joins("Nia Night", Role.RESIDENTIAL_WORKER, council.hub);
        tell();
        assertThat(told(council.keyWorker)).extracting(Notice::step).containsExactly(Step.OWN);
        assertThat(told(council.manager)).isEmpty();
        assertThat(told(night)).isEmpty();
    }

    @Test
    void a_thing_is_told_once_however_often_it_is_looked_for() {
        tell();
        tell();
        assertThat(told(council.keyWorker)).hasSize(1);
        council.does(council.keyWorker, () -> notices.read(clock.instant()));
        tell();
        assertThat(told(council.keyWorker)).isEmpty();
    }

    @Test
    void two_copies_of_the_program_that_look_at_once_tell_once() throws Exception {
        ExecutorService copies = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> copy = () -> {
                tell();
                return true;
            };
            for (var done : copies.invokeAll(List.of(copy, copy, copy, copy))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            copies.shutdownNow();
        }
        assertThat(told(council.keyWorker)).hasSize(1);
    }

    @Test
    void a_thing_is_told_two_days_before_its_day_and_not_sooner() {
        telling = asking(new DueOfEverybody(today.plusDays(3)));
        tell();
        assertThat(told(council.keyWorker)).isEmpty();
        tell(London.startOf(today.plusDays(1)));
        assertThat(told(council.keyWorker)).hasSize(1);
    }

    @Test
    void what_is_late_for_a_day_is_told_to_whoever_runs_the_hub_and_not_an_hour_before() {
        tell(hoursAfterToday(24).minusSeconds(1));
        assertThat(told(council.manager)).isEmpty();
        tell(hoursAfterToday(24));
        assertThat(told(council.manager)).extracting(Notice::step).containsExactly(Step.MANAGER);
        assertThat(told(council.keyWorker)).hasSize(1);
    }

    @Test
    void a_director_is_told_a_number_once_a_day_and_nobody_by_name() {
        WorkerId director = council.joins("Dee Director", Role.DIRECTOR, null);
        council.meets("Wren Canary");
        tell(hoursAfterToday(71));
        assertThat(told(director)).isEmpty();
        tell(hoursAfterToday(72));
        tell(hoursAfterToday(73));
        assertThat(told(director)).hasSize(1).first().satisfies(one -> {
            assertThat(one.howMany()).isEqualTo(2);
            assertThat(one.link()).isEqualTo("/hub");
        });
        assertThat(web.as(council.signedIn(director)).get("/notices").text())
                .contains("2 things that were due")
                .doesNotContain("Canary");
    }

    @Test
    void who_is_kept_from_a_young_person_is_not_told_of_them() {
        council.does(
                council.manager,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(any -> db.sql("""
                                insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)
                                values (platform.authority(), :id, :person, :worker, 'NEVER', 'They are family', platform.account())""")
                                .param("id", Ids.next())
                                .param("person", robin.value())
                                .param("worker", council.keyWorker.value())
                                .update()));
        tell();
        assertThat(told(council.keyWorker)).isEmpty();
    }

    @Test
    void whoever_left_is_told_nothing() {
        council.does(
                council.manager,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(any -> db.sql(
                                        "update platform.account set closed_at = now(), closed_because = 'LEFT' where id = :id")
                                .param("id", council.keyWorker.value())
                                .update()));
        tell();
        assertThat(council.<Long>asSystem(() -> new TransactionTemplate(transactions)
                        .execute(any -> db.sql(
                                        "select count(*) from notices.notice where authority_id = platform.authority()")
                                .query(Long.class)
                                .single())))
                .isZero();
    }

    @Test
    void eyes_are_lent_to_the_product_alone_and_for_reading_alone() {
        var writing = new TransactionTemplate(transactions);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> council.does(council.manager, () -> reading.executeWithoutResult(any -> lookAs())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("Only the product itself");
        assertThatThrownBy(() -> council.asSystem(() -> writing.execute(any -> lookAs())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("only to read");
        assertThat(council.<Boolean>asSystem(() -> reading.execute(any -> lookAs())))
                .isTrue();
    }

    private boolean lookAs() {
        return db.sql("select notices.look_as(:account)")
                .param("account", council.keyWorker.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void nobody_reads_what_another_was_told() {
        tell();
        assertThat(told(council.manager)).isEmpty();
        council.does(council.manager, () -> notices.read(clock.instant()));
        assertThat(told(council.keyWorker)).hasSize(1);
    }

    @Test
    void what_is_kept_of_a_notice_names_nobody() {
        tell();
        assertThat(told(council.keyWorker).toString()).contains("safety.due").doesNotContain("Robin", "Canary");
    }

    @Test
    void the_page_says_what_is_done_by_now_and_how_many() {
        tell();
        var kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/notices").text()).contains("One thing more was told to you and is done by now");
    }

    @Test
    void the_page_says_what_and_about_whom_as_its_reader_sees_it_until_it_was_read() {
        council.as(
                council.keyWorker,
                () -> asks.receive(new NewAsk(
                        Ids.next(),
                        CameBy.CALL,
                        new Worry(false, "Wren Canary", "Not home for two nights", HowSoon.TODAY, null),
                        AskedBy.NOBODY_KNOWS,
                        council.hub,
                        null,
                        null)));
        council.asSystem(() -> {
            real.tell();
            return true;
        });
        assertThat(told(council.manager).toString()).contains("referrals.due").doesNotContain("Canary");
        var mo = web.as(council.signedIn(council.manager));
        var page = mo.get("/notices");
        assertThat(page.text()).contains("Answer: Wren Canary");
        assertThat(mo.submit(page.page(), "/notices/read", Map.of()).text())
                .contains("What is not done yet stays on Today", "Nothing new");
    }
}
