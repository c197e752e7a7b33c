package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.Interview.By;
import uk.onedoor.safety.Interview.Themes;
import uk.onedoor.safety.MissingEpisodes.Begun;
import uk.onedoor.safety.MissingFact.Returned;
import uk.onedoor.safety.MissingFact.Search;
import uk.onedoor.safety.MissingFact.Update;
import uk.onedoor.safety.MissingFact.What;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class MissingEpisodesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    MissingEpisodes episodes;

    @Autowired
    MissingRepository kept;

    @Autowired
    Interviews interviews;

    @Autowired
    Merges merges;

    @Autowired
    ReturnInterviewDue due;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;

    @BeforeEach
    void robinIsWithUs() {
        council = councils.make();
        robin = council.meets("Robin Vale");
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    private static Beginning since(Instant at) {
        return new Beginning(at, "At the bus stop", "", "A red coat", "Kit");
    }

    private Begun begins(Instant at) {
        return council.as(council.keyWorker, () -> episodes.begin(robin, Ids.next(), since(at), "Also said"));
    }

    private UUID adds(UUID episode, Instant at, What what) {
        MissingFact fact = new MissingFact(Ids.next(), at, what, "As it was");
        council.does(council.keyWorker, () -> episodes.add(robin, episode, fact));
        return fact.id();
    }

    private MissingEpisode read(UUID episode) {
        return council.as(council.keyWorker, () -> episodes.get(robin, episode));
    }

    /** What somebody finds of everybody. */
    private List<MissingEpisode> all(WorkerId who) {
        List<MissingEpisode> found = new ArrayList<>();
        council.does(who, () -> transactions.executeWithoutResult(any -> found.addAll(kept.all(null))));
        return found;
    }

    private Interview interview(InterviewKind kind, By by) {
        return new Interview(Ids.next(), kind, clock.instant(), by, "They said so", Themes.NONE);
    }

    private List<Due> due() {
        return council.as(
                council.keyWorker,
                () -> due.about(Glance.about(robin), London.today(clock).plusDays(4)));
    }

    @Test
    void each_time_is_a_fresh_episode_that_ends_with_the_return_and_knows_when_it_was_and_when_it_was_written_down() {
        UUID first = begins(ago(Duration.ofHours(9))).episode();
        adds(first, ago(Duration.ofHours(8)), new Search(Tried.RANG_THEM));
        assertThat(read(first).isOpen()).isTrue();
        adds(first, ago(Duration.ofHours(5)), new Returned("By themselves"));
        UUID second = begins(ago(Duration.ofHours(1))).episode();
        assertThat(second).isNotEqualTo(first);
        assertThat(read(second).entries()).isEmpty();
        assertThat(read(first).isOpen()).isFalse();
        Entry tried = read(first).entries().get(0);
        assertThat(tried.written().by()).isEqualTo("Kit Keyworker");
        assertThat(tried.written().at()).isAfter(tried.fact().at().plus(Duration.ofHours(7)));
    }

    @Test
    void nothing_is_told_from_before_they_were_missed_after_they_were_back_or_within_another_time() {
        UUID first = begins(ago(Duration.ofHours(9))).episode();
        assertThatThrownBy(() -> adds(first, ago(Duration.ofHours(10)), new Update()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("safety.before.it.began");
        adds(first, ago(Duration.ofHours(5)), new Returned("By themselves"));
        assertThatThrownBy(() -> adds(first, ago(Duration.ofHours(4)), new Update()))
                .hasMessageContaining("safety.after.return");
        assertThatThrownBy(() -> adds(first, ago(Duration.ofHours(4)), new Returned("Nan")))
                .hasMessageContaining("safety.return.already");
        assertThatThrownBy(() -> begins(ago(Duration.ofHours(6)))).hasMessageContaining("safety.begin.within");
    }

    @Test
    void two_who_begin_at_once_have_one_episode_and_what_the_second_said_is_kept_in_it() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Begun>> both = List.of(council.keyWorker, council.manager).stream()
                    .map(who -> two.submit(() -> {
                        go.await();
                        return council.as(
                                who,
                                () -> episodes.begin(robin, Ids.next(), since(ago(Duration.ofHours(1))), "Also said"));
                    }))
                    .toList();
            go.countDown();
            Begun one = both.get(0).get();
            Begun other = both.get(1).get();
            assertThat(one.episode()).isEqualTo(other.episode());
            assertThat(one.before()).isNotEqualTo(other.before());
            assertThat(read(one.episode()).entries())
                    .extracting(entry -> entry.fact().words())
                    .containsExactly("Also said");
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void the_database_itself_refuses_a_second_open_episode() {
        begins(ago(Duration.ofHours(2)));
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> transactions.executeWithoutResult(
                                any -> kept.add(Ids.next(), robin, since(ago(Duration.ofHours(1)))))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_open_episode");
    }

    @Test
    void a_return_that_was_wrong_is_taken_back_and_they_are_not_back_unless_another_time_has_begun_since() {
        UUID first = begins(ago(Duration.ofHours(9))).episode();
        UUID back = adds(first, ago(Duration.ofHours(5)), new Returned("By themselves"));
        council.does(council.keyWorker, () -> episodes.withdraw(robin, first, back, "It was their brother"));
        assertThat(read(first).isOpen()).isTrue();
        assertThat(read(first).entries().get(0).written().back()).satisfies(taken -> {
            assertThat(taken).isNotNull();
            assertThat(taken.because()).isEqualTo("It was their brother");
        });
        assertThat(due()).isEmpty();
        UUID again = adds(first, ago(Duration.ofHours(4)), new Returned("By themselves"));
        begins(ago(Duration.ofHours(1)));
        assertThatThrownBy(() -> council.does(council.keyWorker, () -> episodes.withdraw(robin, first, again, "Wrong")))
                .hasMessageContaining("safety.open.already");
    }

    @Test
    void an_episode_that_never_was_is_taken_back_whole_and_asks_for_nothing() {
        UUID wrong = begins(ago(Duration.ofHours(9))).episode();
        adds(wrong, ago(Duration.ofHours(5)), new Returned("By themselves"));
        assertThat(due()).hasSize(1);
        council.does(council.keyWorker, () -> episodes.withdraw(robin, wrong, wrong, "They were in their room"));
        assertThat(due()).isEmpty();
        assertThat(read(wrong).isOpen()).isFalse();
        assertThatThrownBy(() -> adds(wrong, ago(Duration.ofHours(6)), new Update()))
                .hasMessageContaining("safety.episode.withdrawn");
        assertThat(begins(ago(Duration.ofHours(6))).before()).isFalse();
    }

    @Test
    void an_interview_is_owed_from_the_return_until_it_is_offered_and_declining_it_is_an_answer() {
        UUID one = begins(ago(Duration.ofDays(4))).episode();
        assertThat(due()).isEmpty();
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> interviews.add(
                                robin, one, interview(InterviewKind.DECLINED, new By(null, "Ira of Yes", null)))))
                .hasMessageContaining("safety.interview.not.back");
        adds(one, ago(Duration.ofHours(73)), new Returned("By themselves"));
        assertThat(due()).singleElement().extracting(Due::titleKey).isEqualTo("safety.due.late");
        council.does(
                council.keyWorker,
                () -> interviews.add(robin, one, interview(InterviewKind.DECLINED, new By(null, "Ira of Yes", null))));
        assertThat(due()).isEmpty();
    }

    @Test
    void whoever_works_where_they_are_looked_after_is_not_independent_unless_somebody_says_why() {
        UUID one = begins(ago(Duration.ofHours(9))).episode();
        adds(one, ago(Duration.ofHours(5)), new Returned("By themselves"));
        WorkerId ira = council.joins("Ira Interviewer", Role.RETURN_INTERVIEWER, council.hub);
        By kit = new By(council.keyWorker.value(), null, null);
        assertThatThrownBy(() -> council.does(
                        council.keyWorker, () -> interviews.add(robin, one, interview(InterviewKind.OFFERED, kit))))
                .hasMessageContaining("safety.interview.not.independent");
        By asked = new By(council.keyWorker.value(), null, "Robin asked for Kit");
        council.does(council.keyWorker, () -> interviews.add(robin, one, interview(InterviewKind.OFFERED, asked)));
        By independent = new By(ira.value(), null, null);
        council.does(ira, () -> interviews.add(robin, one, interview(InterviewKind.DECLINED, independent)));
        assertThat(read(one).interviews())
                .extracting(Interview.Kept::byName)
                .containsExactly("Kit Keyworker", "Ira Interviewer");
    }

    @Test
    void of_two_joined_records_of_one_person_one_time_is_open_and_both_are_read() {
        YoungPersonId twin = council.meets("Robin Vail");
        council.does(council.manager, () -> merges.join(robin, twin, "The same Robin"));
        Begun at = council.as(
                council.keyWorker,
                () -> episodes.begin(twin, Ids.next(), since(ago(Duration.ofHours(3))), "Also said"));
        Begun again = begins(ago(Duration.ofHours(1)));
        assertThat(again).isEqualTo(new Begun(at.episode(), true));
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> transactions.executeWithoutResult(
                                any -> kept.add(Ids.next(), twin, since(ago(Duration.ofHours(1)))))))
                .hasMessageContaining("one_open_episode");
        adds(at.episode(), ago(Duration.ofMinutes(10)), new Returned("By themselves"));
        assertThat(due()).singleElement().extracting(Due::youngPerson).isEqualTo(robin);
    }

    @Test
    void another_hub_knows_nothing_of_it() {
        UUID one = begins(ago(Duration.ofHours(9))).episode();
        WorkerId stranger = council.joins("Sam Stranger", Role.KEY_WORKER, council.opensHub("Another hub"));
        assertThatThrownBy(() -> council.does(stranger, () -> episodes.get(robin, one)))
                .isInstanceOf(NotFound.class);
        assertThat(all(stranger)).isEmpty();
        assertThat(all(council.keyWorker)).hasSize(1);
    }
}
