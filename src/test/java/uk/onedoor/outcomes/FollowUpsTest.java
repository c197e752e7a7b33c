package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.outcomes.Planned.Phase;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class FollowUpsTest {

    private static final LocalDate BEGAN = Facts.TODAY.minusDays(31);

    @Autowired
    TestCouncil councils;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpRepository repository;

    @Autowired
    BaselineRepository baselines;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void a_follow_up_is_kept_with_its_answers() {
        var council = councils.make();
        Support support = new Support(council.meets("Robin Vale"), council.hub, BEGAN, null);
        council.does(council.keyWorker, () -> {
            followUps.record(taken(support));
            FollowUp kept = followUps.of(support.youngPerson()).get(0);
            assertThat(kept.answers()).hasSize(Question.values().length);
            assertThat(kept.months()).isEqualTo(1);
        });
    }

    @Test
    void not_wanting_to_and_not_being_reached_are_results_with_a_reason_and_tries() {
        var council = councils.make();
        Support support = new Support(council.meets("Robin Vale"), council.hub, BEGAN, null);
        council.does(council.keyWorker, () -> {
            assertThatThrownBy(() -> followUps.record(
                            NewFollowUp.notReached(support, Phase.WITH_US, 1, Facts.TODAY, "Phone off", 0)))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(
                            () -> followUps.record(NewFollowUp.declined(support, Phase.WITH_US, 1, Facts.TODAY, " ")))
                    .isInstanceOf(Refusal.class);
            followUps.record(NewFollowUp.notReached(support, Phase.WITH_US, 1, Facts.TODAY, "Phone off", 3));
            assertThat(followUps.of(support.youngPerson()))
                    .singleElement()
                    .extracting(FollowUp::tries)
                    .isEqualTo(3);
        });
    }

    @Test
    void reached_after_all_the_new_result_takes_the_place_of_the_old_one_with_a_reason() {
        var council = councils.make();
        Support support = new Support(council.meets("Robin Vale"), council.hub, BEGAN, null);
        council.does(council.keyWorker, () -> {
            followUps.record(NewFollowUp.notReached(support, Phase.WITH_US, 1, Facts.TODAY, "Phone off", 3));
            assertThatThrownBy(() -> followUps.record(taken(support))).isInstanceOf(Refusal.class);
            followUps.record(Ids.next(), taken(support), "Called back");
            assertThat(followUps.of(support.youngPerson()))
                    .extracting(FollowUp::result, FollowUp::holds)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(FollowUpResult.TAKEN, true),
                            org.assertj.core.groups.Tuple.tuple(FollowUpResult.NOT_REACHED, false));
        });
    }

    @Test
    void one_that_is_not_planned_or_not_open_yet_is_refused() {
        var council = councils.make();
        Support support = new Support(council.meets("Robin Vale"), council.hub, BEGAN, null);
        council.does(council.keyWorker, () -> {
            for (NewFollowUp wrong : List.of(
                    NewFollowUp.declined(support, Phase.WITH_US, 3, Facts.TODAY, "Busy"),
                    NewFollowUp.declined(support, Phase.WITH_US, 2, Facts.TODAY, "Busy"),
                    NewFollowUp.declined(support, Phase.AFTER, 1, Facts.TODAY, "Busy"),
                    NewFollowUp.declined(support, Phase.WITH_US, 1, BEGAN, "Busy"))) {
                assertThatThrownBy(() -> followUps.record(wrong)).isInstanceOf(Refusal.class);
            }
        });
    }

    @Test
    void what_is_due_is_told_until_it_has_a_result_and_not_after_its_time_has_passed() {
        var council = councils.make();
        Support now = new Support(council.meets("Robin Vale"), council.hub, BEGAN, null);
        Support left =
                new Support(council.meets("Lee Left"), council.hub, BEGAN.minusYears(1), Facts.TODAY.minusMonths(3));
        OutcomesDue due = due(now, left);
        council.does(council.keyWorker, () -> {
            assertThat(transaction.<List<Due>>execute(status -> due.until(Facts.TODAY)))
                    .extracting(Due::titleKey)
                    .contains("outcomes.due.followUp.WITH_US.1", "outcomes.due.followUp.AFTER.3")
                    .doesNotContain("outcomes.due.followUp.AFTER.1", "outcomes.due.followUp.WITH_US.6");
            followUps.record(taken(now));
            assertThat(about(due, now.youngPerson()))
                    .extracting(Due::titleKey)
                    .containsExactly("outcomes.due.baseline");
        });
    }

    private List<Due> about(OutcomesDue due, YoungPersonId who) {
        return transaction.execute(status -> due.about(Glance.about(who), Facts.TODAY));
    }

    private OutcomesDue due(Support... all) {
        Supports supports = Facts.supports(people, all);
        var followUpsDue = new FollowUpsDue(supports, repository, clock);
        return new OutcomesDue(supports, baselines, new BaselinesDue(supports, baselines), followUpsDue);
    }

    private static NewFollowUp taken(Support support) {
        return NewFollowUp.taken(
                support,
                Phase.WITH_US,
                1,
                Facts.TODAY,
                HappeningSource.TOLD_BY_YOUNG_PERSON,
                Facts.answersWith(Answer.number(Question.MISSING_TIMES, 1)));
    }
}
