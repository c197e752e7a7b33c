package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Goodbyes.LeavingReason;
import uk.onedoor.staff.Goodbyes.Plan;
import uk.onedoor.staff.Goodbyes.Talk;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Supervision;
import uk.onedoor.staff.Trainings.Trained;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.staff.WorkDue.What;

/** Training, supervision, goodbyes and posts: what is kept, and who may know it. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StayingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    TestCouncil councils;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Trainings trainings;

    @Autowired
    Goodbyes goodbyes;

    @Autowired
    Posts posts;

    @Autowired
    Staff staff;

    @Autowired
    WorkDue due;

    private Council council;
    private WorkerId coach;
    private WorkerId otherManager;
    private WorkerId administrator;

    @BeforeAll
    void settle() {
        council = councils.make();
        coach = council.joins("Lee Coach", Role.LIFE_COACH, council.hub);
        otherManager = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("The other hub"));
        administrator = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
    }

    @Test
    void what_was_said_is_read_by_the_two_who_met_and_by_nobody_else() {
        Supervision met = met(coach, Kind.REFLECTIVE, "More time to think");
        council.does(coach, () -> {
            supervisions.keep(met);
            supervisions.note(Ids.next(), council.keyWorker, met.id(), "It was a hard week");
        });
        for (WorkerId one : List.of(coach, council.keyWorker)) {
            assertThat(notes(one, met)).containsExactly("It was a hard week");
        }
        for (WorkerId other : List.of(council.manager, otherManager, administrator)) {
            assertThat(notes(other, met)).as(other.toString()).isEmpty();
        }
        assertThat(council.asSystem(() -> supervisions.notes(List.of(met)))).isEmpty();
        assertThat(council.as(council.manager, () -> supervisions.of(council.keyWorker)))
                .extracting(Supervision::staying)
                .contains("More time to think");
        assertThat(council.as(otherManager, () -> supervisions.of(council.keyWorker)))
                .isEmpty();
        assertThat(council.as(administrator, () -> supervisions.of(council.keyWorker)))
                .isEmpty();
    }

    @Test
    void nobody_writes_a_note_of_a_meeting_they_were_not_at() {
        Supervision met = met(coach, Kind.LINE, null);
        council.does(council.keyWorker, () -> supervisions.keep(met));
        assertThatThrownBy(() -> council.does(
                        council.manager, () -> supervisions.note(Ids.next(), council.keyWorker, met.id(), "I heard")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> council.does(otherManager, () -> supervisions.keep(met(coach, Kind.LINE, null))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void training_is_read_by_whoever_did_it_and_whoever_leads_them_until_it_is_taken_back() {
        Training aid = new Training(Ids.next(), "First aid", 36, Set.of(), false);
        Trained did = new Trained(Ids.next(), coach, aid.id(), DAY, "Certificate 7");
        council.does(administrator, () -> trainings.add(aid));
        council.does(coach, () -> trainings.keep(did));
        assertThat(council.as(council.manager, () -> trainings.of(coach))).containsExactly(did);
        assertThat(council.as(council.keyWorker, () -> trainings.of(coach))).isEmpty();
        assertThat(council.as(otherManager, () -> trainings.of(coach))).isEmpty();
        assertThat(dueOf(coach, What.TRAINING)).contains(DAY.plusMonths(36));
        council.does(council.manager, () -> trainings.withdraw(coach, did.id()));
        assertThat(council.as(coach, () -> trainings.of(coach))).isEmpty();
        assertThatThrownBy(() -> council.does(coach, () -> trainings.add(aid))).isInstanceOf(DataAccessException.class);
        Training again = new Training(Ids.next(), "first AID", null, Set.of(), false);
        assertThatThrownBy(() -> council.does(council.manager, () -> trainings.add(again)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_goodbye_tells_colleagues_the_last_day_and_why_they_go_only_to_whoever_leads_them() {
        WorkerId leaver = council.joins("Gil Goes", Role.KEY_WORKER, council.hub);
        LocalDate last = LocalDate.of(2027, 1, 31);
        council.does(council.manager, () -> goodbyes.plan(leaver, plan(last, last.minusDays(20))));
        Talk talk = new Talk(Ids.next(), DAY, Set.of(LeavingReason.PAY, LeavingReason.HOURS), "Nights");
        council.does(council.manager, () -> goodbyes.keep(leaver, talk));
        assertThat(council.as(coach, () -> staff.get(leaver)).leavesOn()).isEqualTo(last);
        assertThat(council.as(coach, () -> goodbyes.of(leaver))).isEmpty();
        assertThat(council.as(administrator, () -> goodbyes.of(leaver))).isPresent();
        assertThat(council.as(administrator, () -> goodbyes.talk(leaver))).isEmpty();
        assertThat(council.as(leaver, () -> goodbyes.of(leaver))).isPresent();
        assertThat(council.as(leaver, () -> goodbyes.talk(leaver))).isEmpty();
        council.does(council.manager, () -> staff.leave(leaver));
        assertThat(council.as(council.manager, () -> goodbyes.talk(leaver))).contains(talk);
        assertThat(council.as(council.manager, () -> goodbyes.reasons(List.of(leaver))))
                .containsEntry(LeavingReason.PAY, 1)
                .hasSize(2);
        assertThat(council.as(otherManager, () -> goodbyes.reasons(List.of(leaver))))
                .isEmpty();
    }

    @Test
    void who_stays_after_all_has_no_last_day_any_more_and_young_people_are_told_before_it() {
        LocalDate last = LocalDate.of(2027, 2, 28);
        assertThatThrownBy(() ->
                        council.does(council.manager, () -> goodbyes.plan(coach, plan(last, last.plusDays(1)))))
                .isInstanceOf(Refusal.class);
        council.does(council.manager, () -> goodbyes.plan(coach, plan(last, null)));
        council.does(council.manager, () -> goodbyes.plan(coach, plan(last.plusDays(1), null)));
        assertThat(dueOf(coach, What.LAST_DAY)).containsExactly(last.plusDays(1));
        council.does(council.manager, () -> goodbyes.callOff(coach));
        assertThat(council.as(coach, () -> staff.get(coach)).leavesOn()).isNull();
        assertThat(council.as(coach, () -> goodbyes.of(coach))).isEmpty();
    }

    @Test
    void one_person_is_in_a_post_at_a_time_and_a_leaver_is_in_none() {
        WorkerId leaver = council.joins("Lou Leaves", Role.OUTREACH_WORKER, council.hub);
        Post post = post();
        council.does(council.manager, () -> {
            posts.make(post);
            posts.fill(new Filling(Ids.next(), post.id(), leaver, DAY, null));
        });
        Filling second = new Filling(Ids.next(), post.id(), coach, DAY.plusDays(1), null);
        assertThatThrownBy(() -> council.does(council.manager, () -> posts.fill(second)))
                .isInstanceOf(Refusal.class);
        assertThat(vacant(council.manager, post)).isFalse();
        council.does(council.manager, () -> staff.leave(leaver));
        assertThat(council.as(council.manager, () -> posts.fillings(council.hub)))
                .filteredOn(one -> one.post().equals(post.id()))
                .allMatch(one -> one.untilOn() != null);
    }

    @Test
    void posts_are_read_by_those_who_run_the_hub_and_those_who_count_and_made_by_those_who_run_it() {
        Post post = post();
        council.does(council.manager, () -> posts.make(post));
        WorkerId director = council.joins("Di Rector", Role.DIRECTOR, null);
        for (WorkerId who : List.of(council.manager, administrator, director)) {
            assertThat(vacant(who, post)).as(who.toString()).isTrue();
        }
        for (WorkerId who : List.of(otherManager, coach)) {
            assertThat(vacant(who, post)).as(who.toString()).isFalse();
        }
        for (WorkerId who : List.of(otherManager, director, coach)) {
            assertThatThrownBy(() -> council.does(who, () -> posts.make(post())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private boolean vacant(WorkerId who, Post post) {
        return council.as(who, () -> posts.on(DAY.plusDays(2), council.hub)).vacant().stream()
                .anyMatch(one -> one.id().equals(post.id()));
    }

    private List<LocalDate> dueOf(WorkerId worker, What what) {
        return council.as(council.manager, () -> due.until(LocalDate.of(2040, 1, 1))).stream()
                .filter(one -> one.worker().equals(worker) && one.what() == what)
                .map(WorkDue.Due::by)
                .toList();
    }

    private List<String> notes(WorkerId who, Supervision met) {
        return council.as(who, () -> supervisions.notes(List.of(met))).stream()
                .map(Supervisions.Note::words)
                .toList();
    }

    private Supervision met(WorkerId with, Kind kind, @Nullable String staying) {
        return new Supervision(Ids.next(), council.keyWorker, with, kind, DAY, null, staying);
    }

    private Post post() {
        UUID id = Ids.next();
        return new Post(id, council.hub, Role.KEY_WORKER, BigDecimal.valueOf(37), DAY, null, null);
    }

    private static Plan plan(LocalDate last, @Nullable LocalDate tellBy) {
        return new Plan(last, null, tellBy, null, "Tea and cake", null, null);
    }
}
