package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Rhythm;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.staff.WorkDue.What;
import uk.onedoor.staff.WorkFacts.Somebody;
import uk.onedoor.staff.WorkFacts.Step;

/** What follows from what is known of somebody's work: what is due, and when. */
class WorkFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FAR = TODAY.plusYears(10);
    private static final WorkerId KIT = new WorkerId(new UUID(1, 1));
    private static final Training FIRST_AID = training(36, Set.of());
    private static final Training MEDICATION = training(12, Set.of(Role.RESIDENTIAL_WORKER));
    private static final Training AUTISM = training(null, Set.of());

    @Test
    void training_holds_for_its_months_and_is_due_on_its_last_day() {
        assertThat(by(What.TRAINING, did(FIRST_AID, TODAY.minusYears(1)))).containsExactly(TODAY.plusYears(2));
        assertThat(by(What.TRAINING, did(AUTISM, TODAY.minusYears(9)))).isEmpty();
        assertThat(training(1, Set.of()).validUntil(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void training_that_was_never_done_is_due_three_months_after_they_began() {
        assertThat(by(What.TRAINING, facts(List.of(FIRST_AID), Map.of(), Map.of())))
                .containsExactly(somebody().startsOn().plusMonths(3));
    }

    @Test
    void training_for_another_role_or_that_rests_is_asked_of_nobody() {
        Training rests = new Training(UUID.randomUUID(), "Old", 12, Set.of(), true);
        assertThat(by(What.TRAINING, facts(List.of(MEDICATION, rests), Map.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void supervision_is_due_as_often_as_the_council_agreed_unless_the_two_agreed_another_day() {
        Rhythm rhythm = new Rhythm(5, 8);
        assertThat(rhythm.next(Kind.LINE, TODAY, null)).isEqualTo(TODAY.plusWeeks(5));
        assertThat(rhythm.next(Kind.REFLECTIVE, TODAY, TODAY.plusDays(3))).isEqualTo(TODAY.plusDays(3));
        WorkFacts facts = facts(List.of(), Map.of(), Map.of(KIT, Map.of(Kind.LINE, TODAY.minusDays(2))));
        assertThat(by(What.SUPERVISION, facts)).containsExactly(TODAY.minusDays(2));
        assertThat(by(What.REFLECTIVE, facts))
                .containsExactly(somebody().startsOn().plusWeeks(6));
    }

    @Test
    void only_what_is_due_by_the_day_is_told_the_first_first() {
        WorkFacts facts = facts(List.of(), Map.of(), Map.of(KIT, Map.of(Kind.LINE, TODAY.plusDays(9))));
        assertThat(facts.due(TODAY, TODAY.plusDays(8)))
                .extracting(WorkDue.Due::what)
                .containsExactly(What.REFLECTIVE);
        assertThat(facts.due(TODAY, TODAY.plusDays(9)))
                .extracting(WorkDue.Due::what)
                .containsExactly(What.REFLECTIVE, What.SUPERVISION);
    }

    @Test
    void a_contract_that_ends_is_told_and_one_that_was_followed_by_another_is_not() {
        Contract ends = contract(TODAY.minusYears(1), TODAY.plusMonths(2));
        Contract followed = contract(TODAY.minusDays(1), null);
        assertThat(by(What.CONTRACT, contracts(ends))).containsExactly(TODAY.plusMonths(2));
        assertThat(by(What.CONTRACT, contracts(ends, followed))).isEmpty();
        Contract renewed = contract(TODAY.plusMonths(2).plusDays(1), null);
        assertThat(by(What.CONTRACT, contracts(ends, renewed))).isEmpty();
    }

    @Test
    void a_contract_that_ran_out_stays_due_until_somebody_says_what_happened() {
        Contract over = contract(TODAY.minusYears(1), TODAY.minusDays(20));
        assertThat(by(What.CONTRACT, contracts(over))).containsExactly(TODAY.minusDays(20));
        assertThat(by(What.CONTRACT, contracts(over, contract(TODAY.plusDays(3), null))))
                .isEmpty();
        assertThat(by(What.CONTRACT, leaving(over, TODAY.minusDays(20)))).isEmpty();
        assertThat(by(What.CONTRACT, leaving(over, TODAY.plusDays(20)))).containsExactly(TODAY.minusDays(20));
    }

    @Test
    void telling_and_farewell_pass_with_their_day_and_the_talk_stays_to_be_had() {
        LocalDate yesterday = TODAY.minusDays(1);
        WorkFacts facts = steps(
                new Step(KIT, What.TELLING, yesterday),
                new Step(KIT, What.FAREWELL, TODAY),
                new Step(KIT, What.LEAVING_TALK, yesterday));
        assertThat(by(What.TELLING, facts)).isEmpty();
        assertThat(by(What.FAREWELL, facts)).containsExactly(TODAY);
        assertThat(by(What.LEAVING_TALK, facts)).containsExactly(yesterday);
    }

    @Test
    void nothing_is_asked_of_whoever_is_of_no_team() {
        Somebody visitor = new Somebody(KIT, "Vi", Set.of(Role.REG44_VISITOR), Set.of(), TODAY.minusYears(3));
        WorkFacts facts = new WorkFacts(
                List.of(visitor), List.of(FIRST_AID), Map.of(), Map.of(), new Rhythm(4, 6), List.of(), List.of());
        assertThat(facts.due(TODAY, FAR)).isEmpty();
    }

    private static List<LocalDate> by(What what, WorkFacts facts) {
        return facts.due(TODAY, FAR).stream()
                .filter(one -> one.what() == what)
                .map(WorkDue.Due::by)
                .toList();
    }

    private static WorkFacts did(Training training, LocalDate on) {
        return facts(List.of(training), Map.of(KIT, Map.of(training.id(), on)), Map.of());
    }

    private static WorkFacts facts(
            List<Training> trainings,
            Map<WorkerId, Map<UUID, LocalDate>> done,
            Map<WorkerId, Map<Kind, LocalDate>> next) {
        return new WorkFacts(List.of(somebody()), trainings, done, next, new Rhythm(4, 6), List.of(), List.of());
    }

    private static WorkFacts contracts(Contract... agreed) {
        return new WorkFacts(
                List.of(somebody()), List.of(), Map.of(), Map.of(), new Rhythm(4, 6), List.of(agreed), List.of());
    }

    private static WorkFacts leaving(Contract agreed, LocalDate lastDay) {
        List<Step> goodbye = List.of(new Step(KIT, What.LAST_DAY, lastDay));
        return new WorkFacts(
                List.of(somebody()), List.of(), Map.of(), Map.of(), new Rhythm(4, 6), List.of(agreed), goodbye);
    }

    private static WorkFacts steps(Step... steps) {
        return new WorkFacts(
                List.of(somebody()), List.of(), Map.of(), Map.of(), new Rhythm(4, 6), List.of(), List.of(steps));
    }

    private static Somebody somebody() {
        return new Somebody(KIT, "Kit", Set.of(Role.KEY_WORKER), Set.of(), TODAY.minusYears(3));
    }

    private static Training training(@Nullable Integer months, Set<Role> roles) {
        return new Training(UUID.randomUUID(), "Something", months, roles, false);
    }

    private static Contract contract(LocalDate from, @Nullable LocalDate ends) {
        return new Contract(
                UUID.randomUUID(),
                KIT,
                from,
                ends,
                BigDecimal.TEN,
                Contracts.Kind.PERMANENT,
                null,
                null,
                KIT.value(),
                Instant.EPOCH);
    }
}
