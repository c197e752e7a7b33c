package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;

/** How a hub's posts stand on a day: which are empty, who left, who stayed. */
class StaffingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final HubId HUB = new HubId(new UUID(2, 2));
    private static final Post FIRST = post(DAY.minusYears(3), null);
    private static final Post SECOND = post(DAY.minusYears(3), null);
    private static final WorkerId KIT = new WorkerId(new UUID(1, 1));
    private static final WorkerId BO = new WorkerId(new UUID(1, 2));
    private static final WorkerId CY = new WorkerId(new UUID(1, 3));

    @Test
    void a_post_is_empty_from_the_first_day_nobody_is_in_it_until_somebody_comes() {
        List<Filling> fillings =
                List.of(in(FIRST, KIT, DAY.minusYears(2), DAY.minusDays(10)), in(FIRST, BO, DAY.plusDays(10), null));
        assertThat(vacant(DAY.minusDays(11), fillings)).isEmpty();
        assertThat(vacant(DAY.minusDays(10), fillings)).containsExactly(FIRST);
        assertThat(vacant(DAY.plusDays(9), fillings)).containsExactly(FIRST);
        assertThat(vacant(DAY.plusDays(10), fillings)).isEmpty();
    }

    @Test
    void a_post_that_is_paid_for_no_more_is_neither_there_nor_empty() {
        Post grant = post(DAY.minusYears(1), DAY);
        assertThat(Staffing.on(DAY, List.of(grant), List.of()).vacant()).containsExactly(grant);
        assertThat(Staffing.on(DAY.plusDays(1), List.of(grant), List.of()).posts())
                .isEmpty();
        assertThat(Staffing.hours(List.of(grant, FIRST))).isEqualByComparingTo("74");
    }

    @Test
    void a_post_that_begins_later_and_who_is_in_one_whose_money_ended_are_on_a_list() {
        Post later = post(DAY.plusDays(1), null);
        Post grant = post(DAY.minusYears(1), DAY.minusDays(1));
        Filling kit = in(grant, KIT, DAY.minusYears(1), null);
        Filling gone = in(grant, BO, DAY.minusYears(2), DAY.minusYears(1));
        Staffing staffing = Staffing.on(DAY, List.of(later, grant, FIRST), List.of(kit, gone));
        assertThat(staffing.posts()).containsExactly(FIRST);
        assertThat(staffing.toCome()).containsExactly(later);
        assertThat(staffing.unpaid()).containsExactly(new Staffing.Unpaid(grant, kit));
        assertThat(Staffing.on(DAY.minusDays(1), List.of(grant), List.of(kit)).unpaid())
                .isEmpty();
        assertThat(Staffing.on(DAY.plusDays(1), List.of(later), List.of()).toCome())
                .isEmpty();
    }

    @Test
    void who_left_in_the_year_is_counted_against_who_was_in_post_on_average() {
        List<Filling> fillings =
                List.of(in(FIRST, KIT, DAY.minusYears(2), null), in(SECOND, BO, DAY.minusYears(2), DAY.minusMonths(6)));
        var turnover = both(DAY, fillings).turnover();
        assertThat(turnover.leavers()).containsExactly(BO);
        // Two on seven of the thirteen days asked (the first among them), one on six: the day they left they were gone.
        assertThat(turnover.average()).isEqualByComparingTo("1.5");
        assertThat(turnover.percent()).isEqualTo(67);
        assertThat(turnover.since()).isEqualTo(DAY.minusYears(1));
    }

    @Test
    void somebody_who_changes_posts_within_the_hub_has_not_left_it() {
        List<Filling> fillings = List.of(
                in(FIRST, KIT, DAY.minusYears(2), DAY.minusMonths(6)), in(SECOND, KIT, DAY.minusMonths(6), null));
        assertThat(both(DAY, fillings).turnover().leavers()).isEmpty();
        assertThat(both(DAY, fillings).stability().stillHere()).isEqualTo(1);
    }

    @Test
    void who_left_more_than_a_year_ago_counts_no_more_and_who_leaves_tomorrow_not_yet() {
        List<Filling> fillings = List.of(
                in(FIRST, KIT, DAY.minusYears(2), DAY.minusYears(1)),
                in(SECOND, BO, DAY.minusYears(2), DAY.plusDays(1)));
        assertThat(both(DAY, fillings).turnover().leavers()).isEmpty();
        assertThat(both(DAY.plusDays(1), fillings).turnover().leavers()).containsExactly(BO);
    }

    @Test
    void who_stayed_is_counted_of_those_who_were_here_a_year_before() {
        List<Filling> fillings = List.of(
                in(FIRST, KIT, DAY.minusYears(2), null),
                in(SECOND, BO, DAY.minusYears(2), DAY.minusMonths(1)),
                in(SECOND, CY, DAY.minusMonths(1), null));
        assertThat(both(DAY, fillings).stability()).isEqualTo(new Staffing.Stability(DAY.minusYears(1), 2, 1));
    }

    @Test
    void a_hub_that_began_this_year_says_since_when_it_counts() {
        List<Filling> fillings = List.of(in(FIRST, KIT, DAY.minusMonths(3), null));
        assertThat(both(DAY, fillings).turnover().since()).isEqualTo(DAY.minusMonths(3));
        assertThat(both(DAY, fillings).turnover().average()).isEqualByComparingTo("1");
        assertThat(both(DAY, List.of()).turnover().percent()).isNull();
    }

    private static Staffing both(LocalDate day, List<Filling> fillings) {
        return Staffing.on(day, List.of(FIRST, SECOND), fillings);
    }

    private static List<Post> vacant(LocalDate day, List<Filling> fillings) {
        return Staffing.on(day, List.of(FIRST), fillings).vacant();
    }

    private static Post post(LocalDate from, @Nullable LocalDate until) {
        return new Post(UUID.randomUUID(), HUB, Role.KEY_WORKER, BigDecimal.valueOf(37), from, until, null);
    }

    private static Filling in(Post post, WorkerId worker, LocalDate from, @Nullable LocalDate until) {
        return new Filling(UUID.randomUUID(), post.id(), worker, from, until);
    }
}
