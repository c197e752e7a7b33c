package uk.onedoor.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.onedoor.carers.Step.Kind;
import uk.onedoor.carers.Story.Stage;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** What step may follow which, whether an approval holds, and since when somebody waits. */
class StoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Rhythm RHYTHM = new Rhythm(12, 16, 8, 3, 60);
    private static final HouseholdId MARSH = new HouseholdId(Ids.next());

    private final List<Step> steps = new ArrayList<>();
    private HomeOption option = HomeOption.COMMUNITY_FOSTER_FAMILY;

    private static Step step(Kind kind, LocalDate on, LocalDate until) {
        return new Step(Ids.next(), MARSH, kind, on, until, null, Instant.EPOCH);
    }

    private StoryTest was(Kind kind, String on) {
        steps.add(step(kind, LocalDate.parse(on), null));
        return this;
    }

    private StoryTest was(Kind kind, String on, String until) {
        steps.add(step(kind, LocalDate.parse(on), LocalDate.parse(until)));
        return this;
    }

    private Story story() {
        return new Story(option, steps);
    }

    private void refused(Kind kind, LocalDate on, LocalDate until, String key) {
        assertThatThrownBy(() -> story().check(step(kind, on, until), TODAY, RHYTHM))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private void allowed(Kind kind, LocalDate on, LocalDate until) {
        story().check(step(kind, on, until), TODAY, RHYTHM);
    }

    @Test
    void everything_begins_with_an_enquiry_and_goes_on_in_order() {
        refused(Kind.VISIT, TODAY, null, "carers.step.not.now");
        was(Kind.ENQUIRY, "2026-09-01");
        refused(Kind.ASSESSMENT, TODAY, null, "carers.step.needs.visit");
        refused(Kind.APPROVED, TODAY, null, "carers.step.needs.panel");
        refused(Kind.BREAK, TODAY, null, "carers.step.not.now");
        was(Kind.VISIT, "2026-09-08");
        refused(Kind.PANEL, TODAY, null, "carers.step.needs.assessment");
        was(Kind.ASSESSMENT, "2026-09-20").was(Kind.PANEL, "2026-11-02");
        allowed(Kind.APPROVED, TODAY, null);
    }

    @Test
    void nothing_happened_tomorrow_or_before_what_is_written_down() {
        was(Kind.ENQUIRY, "2026-09-01").was(Kind.VISIT, "2026-09-08");
        refused(Kind.VISIT, TODAY.plusDays(1), null, "carers.step.later");
        refused(Kind.ASSESSMENT, LocalDate.of(2026, 9, 7), null, "carers.step.before");
    }

    @Test
    void a_host_needs_no_panel() {
        option = HomeOption.SUPPORTED_LODGINGS;
        was(Kind.ENQUIRY, "2026-09-01").was(Kind.VISIT, "2026-09-08");
        refused(Kind.APPROVED, TODAY, null, "carers.step.needs.assessment");
        was(Kind.ASSESSMENT, "2026-09-20");
        allowed(Kind.APPROVED, TODAY, null);
    }

    @Test
    void kin_are_approved_for_sixteen_weeks_and_eight_more_at_most() {
        was(Kind.ENQUIRY, "2026-11-01").was(Kind.VISIT, "2026-11-02");
        refused(Kind.APPROVED, TODAY, TODAY.plusWeeks(16), "carers.approval.only.kin");
        option = HomeOption.KIN;
        refused(Kind.APPROVED, TODAY, TODAY.plusWeeks(16).plusDays(1), "carers.approval.too.long");
        allowed(Kind.APPROVED, TODAY, TODAY.plusWeeks(16));
        was(Kind.APPROVED, "2026-11-10", "2027-03-02");
        refused(Kind.APPROVED, TODAY, LocalDate.of(2026, 11, 10).plusWeeks(24).plusDays(1), "carers.approval.too.long");
        allowed(Kind.APPROVED, TODAY, LocalDate.of(2026, 11, 10).plusWeeks(24));
        refused(Kind.APPROVED, TODAY, null, "carers.step.needs.panel");
    }

    @Test
    void an_approval_holds_until_it_ends_and_never_after_it_ran_out() {
        was(Kind.ENQUIRY, "2026-01-01").was(Kind.APPROVED, "2026-03-01").was(Kind.ENDED, "2026-10-01");
        assertThat(story().approvalHoldsOn(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(story().approvalHoldsOn(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(story().approvalHoldsOn(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(story().stage(TODAY, null)).isEqualTo(Stage.ENDED);
        was(Kind.ENQUIRY, "2026-10-20").was(Kind.APPROVED, "2026-11-01", "2026-11-10");
        assertThat(story().approvalHoldsOn(LocalDate.of(2026, 11, 9))).isTrue();
        assertThat(story().approvalHoldsOn(LocalDate.of(2026, 11, 10))).isFalse();
    }

    @Test
    void who_rests_is_approved_and_is_matched_with_nobody() {
        was(Kind.ENQUIRY, "2026-01-01").was(Kind.APPROVED, "2026-03-01").was(Kind.BREAK, "2026-11-10", "2026-11-20");
        assertThat(story().approvalHoldsOn(TODAY)).isTrue();
        assertThat(story().isThereOn(TODAY)).isFalse();
        assertThat(story().isThereOn(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(story().stage(TODAY, null)).isEqualTo(Stage.RESTING);
        refused(Kind.BREAK, LocalDate.of(2026, 11, 19), null, "carers.break.already");
        refused(Kind.BREAK, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 11), "carers.break.already");
        allowed(Kind.BREAK, LocalDate.of(2026, 11, 20), null);
    }

    @Test
    void a_review_is_due_within_a_year_of_the_approval_and_of_the_last() {
        was(Kind.ENQUIRY, "2025-01-01").was(Kind.APPROVED, "2025-12-01");
        assertThat(story().reviewDue(TODAY, RHYTHM)).isEqualTo("2026-12-01");
        was(Kind.REVIEWED, "2026-11-12");
        assertThat(story().reviewDue(TODAY, RHYTHM)).isEqualTo("2027-11-12");
    }

    @Test
    void who_came_back_begins_again_and_what_was_stays() {
        was(Kind.ENQUIRY, "2025-01-01").was(Kind.VISIT, "2025-01-09").was(Kind.NOT_PROCEEDING, "2025-02-01");
        assertThat(story().mayFollow(TODAY)).isEqualTo(Set.of(Kind.ENQUIRY));
        was(Kind.ENQUIRY, "2026-11-01");
        assertThat(story().stage(TODAY, null)).isEqualTo(Stage.ENQUIRY);
        assertThat(story().current()).hasSize(1);
        assertThat(story().steps()).hasSize(4);
        refused(Kind.ASSESSMENT, TODAY, null, "carers.step.needs.visit");
    }

    @Test
    void they_wait_since_the_last_step_or_the_first_check() {
        was(Kind.ENQUIRY, "2026-09-01").was(Kind.VISIT, "2026-09-08");
        assertThat(story().stage(TODAY, null)).isEqualTo(Stage.VISIT);
        assertThat(story().waitingSince(TODAY, null)).isEqualTo("2026-09-08");
        LocalDate asked = LocalDate.of(2026, 9, 15);
        assertThat(story().stage(TODAY, asked)).isEqualTo(Stage.CHECKS);
        assertThat(story().waitingSince(TODAY, asked)).isEqualTo("2026-09-15");
    }
}
