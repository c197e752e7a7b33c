package uk.onedoor.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.carers.Due.What;
import uk.onedoor.carers.SuitabilityCheck.Answer;
import uk.onedoor.carers.SuitabilityCheck.Kind;
import uk.onedoor.carers.SuitabilityCheck.Result;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Trainings.Training;

/** What is due of a family that is with us, and what an approval still needs. */
class DueRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate FAR = TODAY.plusYears(10);
    private static final HouseholdId MARSH = new HouseholdId(Ids.next());
    private static final Human ADA = new Human(new HumanId(Ids.next()), "Ada Marsh", null, null);
    private static final Human BEN = new Human(new HumanId(Ids.next()), "Ben Marsh", null, null);

    private final List<Step> steps = new ArrayList<>();
    private final List<SuitabilityCheck> checks = new ArrayList<>();
    private final List<Trained> trained = new ArrayList<>();
    private final List<Training> list = new ArrayList<>();

    private static Part part(Human human, Part.Kind kind) {
        return new Part(Ids.next(), human, MARSH, kind, LocalDate.of(2025, 1, 1), null);
    }

    private void step(Step.Kind kind, String on, @Nullable String until) {
        LocalDate end = until == null ? null : LocalDate.parse(until);
        steps.add(new Step(Ids.next(), MARSH, kind, LocalDate.parse(on), end, null, Instant.EPOCH));
    }

    private void check(Kind kind, @Nullable Human of, String back, Result result, @Nullable String until) {
        LocalDate day = LocalDate.parse(back);
        Answer answer = new Answer(day, result, "words", until == null ? null : LocalDate.parse(until));
        checks.add(new SuitabilityCheck(Ids.next(), MARSH, of == null ? null : of.id(), kind, day, answer));
    }

    private List<Due> due(LocalDate until) {
        List<Part> parts = List.of(part(ADA, Part.Kind.CARER), part(BEN, Part.Kind.HOUSEHOLD_MEMBER));
        Story story = new Story(HomeOption.COMMUNITY_FOSTER_FAMILY, steps);
        return new DueRules(MARSH, story, parts, checks, trained, list, new Rhythm(12, 16, 8, 3, 60))
                .until(TODAY, until);
    }

    @Test
    void of_a_family_that_is_not_with_us_nothing_is_due() {
        step(Step.Kind.ENQUIRY, "2024-01-01", null);
        check(Kind.DBS, ADA, "2024-01-10", Result.NOTHING_AGAINST, "2024-12-31");
        assertThat(due(FAR)).isEmpty();
    }

    @Test
    void a_review_and_the_end_of_an_approval_for_the_time_being_are_due() {
        step(Step.Kind.APPROVED, "2026-10-01", "2027-01-21");
        assertThat(due(FAR)).extracting(Due::what).containsExactly(What.APPROVAL_ENDS, What.REVIEW);
        assertThat(due(LocalDate.of(2027, 1, 20))).isEmpty();
        assertThat(due(LocalDate.of(2027, 1, 21))).hasSize(1);
    }

    @Test
    void a_dbs_is_asked_for_again_after_some_years_and_what_came_later_counts() {
        step(Step.Kind.APPROVED, "2026-10-01", null);
        check(Kind.DBS, ADA, "2023-12-01", Result.NOTHING_AGAINST, null);
        check(Kind.HOME_SAFETY, null, "2026-01-01", Result.NOTHING_AGAINST, "2026-12-31");
        assertThat(due(TODAY.plusDays(60)))
                .extracting(Due::what, Due::which, Due::by)
                .containsExactly(
                        tuple(What.CHECK_ENDS, "DBS", LocalDate.of(2026, 12, 1)),
                        tuple(What.CHECK_ENDS, "HOME_SAFETY", LocalDate.of(2026, 12, 31)));
        check(Kind.DBS, ADA, "2026-11-10", Result.NOTHING_AGAINST, null);
        assertThat(due(TODAY.plusDays(60))).hasSize(1);
    }

    @Test
    void a_training_for_everybody_is_due_by_the_first_review_and_when_it_runs_out() {
        step(Step.Kind.APPROVED, "2026-10-01", null);
        Training aid = new Training(Ids.next(), "First aid", 36, Set.of(), false);
        list.add(aid);
        list.add(new Training(Ids.next(), "Medicines", 12, Set.of(Role.RESIDENTIAL_WORKER), false));
        assertThat(trainings()).containsExactly(LocalDate.of(2027, 10, 1));
        trained.add(new Trained(UUID.randomUUID(), ADA.id(), aid.id(), LocalDate.of(2024, 1, 1)));
        assertThat(trainings()).containsExactly(LocalDate.of(2027, 1, 1));
    }

    private List<LocalDate> trainings() {
        return due(FAR).stream()
                .filter(one -> one.what() == What.TRAINING)
                .map(Due::by)
                .toList();
    }

    @Test
    void an_approval_needs_everything_asked_of_who_is_approved_and_of_the_home() {
        List<Part> parts = List.of(part(ADA, Part.Kind.CARER), part(BEN, Part.Kind.HOUSEHOLD_MEMBER));
        HomeOption option = HomeOption.COMMUNITY_FOSTER_FAMILY;
        assertThat(Readiness.missing(option, parts, checks, TODAY)).hasSize(5);
        assertThat(Readiness.missing(HomeOption.SUPPORTED_LODGINGS, parts, checks, TODAY))
                .extracting(Readiness.Missing::kind)
                .containsExactlyInAnyOrder(Kind.DBS, Kind.REFERENCES, Kind.LOCAL_AUTHORITY, Kind.HOME_SAFETY);
        check(Kind.DBS, BEN, "2026-10-01", Result.NOTHING_AGAINST, null);
        assertThat(Readiness.missing(option, parts, checks, TODAY)).hasSize(5);
        check(Kind.DBS, ADA, "2026-10-01", Result.NOTHING_AGAINST, null);
        assertThat(Readiness.missing(option, parts, checks, TODAY)).hasSize(4);
        check(Kind.DBS, ADA, "2026-10-02", Result.AGAINST, null);
        assertThat(Readiness.missing(option, parts, checks, TODAY)).hasSize(5);
    }
}
