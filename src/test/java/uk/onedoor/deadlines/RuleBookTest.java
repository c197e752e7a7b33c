package uk.onedoor.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.deadlines.Rule.Grade;
import uk.onedoor.platform.time.London;

/** The clocks a practitioner would check by hand. */
class RuleBookTest {

    private static final RuleBook LAW = RuleBook.ofTheLaw();
    private static final LocalDate BORN = LocalDate.of(2011, 6, 15);
    private static final UUID EPISODE = new UUID(0, 7);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(London.ZONE).toInstant();
    }

    private static Fact on(FactKind kind, String day) {
        return Fact.on(kind, LocalDate.parse(day), null);
    }

    private static List<Deadline> clocks(String rule, String now, Fact... facts) {
        return clocks(LAW, rule, BORN, now, facts);
    }

    private static List<Deadline> clocks(
            RuleBook book, String rule, @Nullable LocalDate born, String now, Fact... facts) {
        return book.deadlines(new Life(born, List.of(facts)), at(now)).stream()
                .filter(one -> one.rule().key().equals(rule))
                .toList();
    }

    @Test
    void the_first_review_is_within_twenty_working_days_that_leave_out_easter() {
        List<Deadline> clocks =
                clocks("care.review", "2026-04-01T10:00", on(FactKind.LOOKED_AFTER_BEGAN, "2026-03-23"));
        assertThat(clocks).extracting(Deadline::by).containsExactly(LocalDate.of(2026, 4, 22));
        assertThat(clocks.get(0).rule().source()).contains("reg 33(1)");
        assertThat(clocks.get(0).because().kind()).isEqualTo(FactKind.LOOKED_AFTER_BEGAN);
    }

    @Test
    void after_the_first_review_comes_one_within_three_months_and_then_every_six() {
        List<Deadline> clocks = clocks(
                "care.review",
                "2026-12-01T10:00",
                on(FactKind.LOOKED_AFTER_BEGAN, "2026-01-05"),
                on(FactKind.REVIEW_HELD, "2026-01-31"),
                on(FactKind.REVIEW_HELD, "2026-05-04"));
        assertThat(clocks)
                .extracting(Deadline::by)
                .containsExactly(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 11, 4));
        assertThat(clocks).extracting(Deadline::state).containsExactly(State.MET, State.MET_LATE, State.MISSED);
    }

    @Test
    void where_a_placement_is_meant_to_last_visits_come_every_three_months_once_its_first_year_is_over() {
        List<Fact> facts = Lasting.placements(List.of(
                new Fact(FactKind.PLACEMENT_BEGAN, at("2025-03-03T15:00"), EPISODE),
                on(FactKind.PLACEMENT_MEANT_TO_LAST, "2025-09-01"),
                on(FactKind.VISITED, "2025-03-10"),
                on(FactKind.VISITED, "2025-04-20"),
                on(FactKind.VISITED, "2025-05-30"),
                on(FactKind.VISITED, "2025-07-10"),
                on(FactKind.VISITED, "2025-08-20"),
                on(FactKind.VISITED, "2025-09-30"),
                on(FactKind.VISITED, "2025-11-10"),
                on(FactKind.VISITED, "2025-12-20"),
                on(FactKind.VISITED, "2026-01-30"),
                on(FactKind.VISITED, "2026-03-04"),
                on(FactKind.VISITED, "2026-06-01")));
        Fact[] told = facts.toArray(Fact[]::new);
        assertThat(clocks("placement.visit", "2026-06-10T10:00", told))
                .extracting(Deadline::by, Deadline::state)
                .as("the visit that was due when the year was over keeps its six weeks")
                .containsSubsequence(
                        tuple(LocalDate.of(2026, 1, 31), State.MET),
                        tuple(LocalDate.of(2026, 3, 13), State.MET),
                        tuple(LocalDate.of(2026, 6, 4), State.MET),
                        tuple(LocalDate.of(2026, 9, 1), State.RUNNING));
    }

    @Test
    void what_was_meant_to_last_and_no_longer_is_comes_back_to_six_weeks_with_the_next_visit() {
        List<Fact> facts = List.of(
                new Fact(FactKind.PLACEMENT_BEGAN, at("2024-03-03T15:00"), EPISODE),
                on(FactKind.PLACEMENT_MEANT_TO_LAST, "2024-06-01"),
                on(FactKind.PLACEMENT_NOT_MEANT_TO_LAST, "2024-08-01"),
                on(FactKind.PLACEMENT_MEANT_TO_LAST, "2026-05-01"),
                on(FactKind.PLACEMENT_NOT_MEANT_TO_LAST, "2026-07-01"),
                new Fact(FactKind.PLACEMENT_ENDED, at("2026-10-01T10:00"), EPISODE),
                on(FactKind.PLACEMENT_MEANT_TO_LAST, "2026-10-02"));
        assertThat(Lasting.placements(facts))
                .filteredOn(fact ->
                        fact.kind() == FactKind.PLACEMENT_LASTS || fact.kind() == FactKind.PLACEMENT_LASTS_NO_LONGER)
                .as("what was taken back within the year never began, and another placement is another matter")
                .extracting(Fact::kind, Fact::day, Fact::about)
                .containsExactly(
                        tuple(FactKind.PLACEMENT_LASTS_NO_LONGER, LocalDate.of(2025, 3, 3), EPISODE),
                        tuple(FactKind.PLACEMENT_LASTS, LocalDate.of(2026, 5, 1), EPISODE),
                        tuple(FactKind.PLACEMENT_LASTS_NO_LONGER, LocalDate.of(2026, 7, 1), EPISODE));
    }

    @Test
    void an_early_review_asked_for_twice_is_two_clocks() {
        Fact first =
                new Happening(new UUID(0, 1), EPISODE, FactKind.EARLY_REVIEW_ASKED, LocalDate.of(2026, 3, 2)).fact();
        Fact second =
                new Happening(new UUID(0, 2), EPISODE, FactKind.EARLY_REVIEW_ASKED, LocalDate.of(2026, 9, 7)).fact();
        assertThat(clocks("care.early", "2026-09-08T10:00", first, on(FactKind.REVIEW_HELD, "2026-03-10"), second))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 16), State.MET), tuple(LocalDate.of(2026, 9, 21), State.RUNNING));
    }

    @Test
    void a_manager_who_is_away_is_told_of_within_a_week_and_last_years_telling_does_not_count_for_this_year() {
        assertThat(clocks(
                        "home.absence",
                        "2026-05-20T10:00",
                        on(FactKind.MANAGER_ABSENCE_TOLD, "2025-02-20"),
                        on(FactKind.MANAGER_AWAY, "2025-03-03"),
                        on(FactKind.MANAGER_BACK, "2025-05-01"),
                        on(FactKind.MANAGER_AWAY, "2026-05-11")))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2025, 3, 10), State.MET), tuple(LocalDate.of(2026, 5, 18), State.MISSED));
        assertThat(clocks(
                        "home.return",
                        "2025-05-10T10:00",
                        on(FactKind.MANAGER_AWAY, "2025-03-03"),
                        on(FactKind.MANAGER_BACK, "2025-05-01"),
                        on(FactKind.MANAGER_RETURN_TOLD, "2025-05-06")))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(tuple(LocalDate.of(2025, 5, 8), State.MET));
    }

    @Test
    void with_parents_before_the_assessment_there_is_a_visit_each_week_until_the_first_review_and_then_every_six() {
        Fact[] facts = {
            on(FactKind.PLACED_WITH_PARENTS, "2026-03-02"),
            on(FactKind.VISITED, "2026-03-06"),
            on(FactKind.REVIEW_HELD, "2026-03-11"),
            on(FactKind.VISITED, "2026-03-20")
        };
        assertThat(clocks("visit.parents", "2026-05-03T10:00", facts))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 9), State.MET), tuple(LocalDate.of(2026, 3, 13), State.ENDED));
        assertThat(clocks("visit.parents.later", "2026-05-03T10:00", facts))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2026, 4, 13), State.MET),
                        tuple(LocalDate.of(2026, 4, 17), State.MET),
                        tuple(LocalDate.of(2026, 5, 1), State.MISSED));
    }

    @Test
    void a_connected_person_approved_for_a_time_is_visited_every_four_weeks_after_the_first_review() {
        assertThat(clocks(
                        "visit.connected.later",
                        "2026-05-03T10:00",
                        on(FactKind.PLACED_WITH_CONNECTED, "2026-03-02"),
                        on(FactKind.VISITED, "2026-03-20"),
                        on(FactKind.FAMILY_PLACEMENT_ENDED, "2026-04-10")))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 30), State.MET), tuple(LocalDate.of(2026, 4, 17), State.ENDED));
    }

    @Test
    void an_early_review_asked_for_is_met_by_the_next_review_and_says_that_its_days_are_proposed() {
        List<Deadline> clocks = clocks(
                "care.early",
                "2026-03-20T10:00",
                on(FactKind.REVIEW_HELD, "2026-02-20"),
                on(FactKind.EARLY_REVIEW_ASKED, "2026-03-02"),
                on(FactKind.REVIEW_HELD, "2026-03-17"));
        assertThat(clocks)
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(tuple(LocalDate.of(2026, 3, 16), State.MET_LATE));
        assertThat(clocks.get(0).rule().grade().isUnconfirmed()).isTrue();
    }

    @Test
    void telling_everybody_of_a_placement_beforehand_counts_and_a_dentist_is_seen_once_a_year() {
        assertThat(clocks(
                        "placement.notice",
                        "2026-03-20T10:00",
                        on(FactKind.PLACEMENT_NOTIFIED, "2026-02-27"),
                        on(FactKind.PLACEMENT_BEGAN, "2026-03-02")))
                .extracting(Deadline::state)
                .containsExactly(State.MET);
        assertThat(clocks(
                        "health.dentist",
                        "2026-03-20T10:00",
                        on(FactKind.LOOKED_AFTER_BEGAN, "2025-03-02"),
                        on(FactKind.DENTIST_SEEN, "2025-04-01")))
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 1), State.MET), tuple(LocalDate.of(2027, 3, 1), State.RUNNING));
    }

    @Test
    void seventy_two_hours_run_through_a_weekend_and_the_clocks_going_back() {
        Fact back = new Fact(FactKind.RETURNED, at("2026-10-23T23:10"), EPISODE);
        Deadline clock = clocks("return.interview", "2026-10-26T22:09", back).get(0);
        assertThat(clock.until()).isEqualTo(at("2026-10-26T22:10"));
        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clocks("return.interview", "2026-10-26T22:11", back))
                .extracting(Deadline::state)
                .containsExactly(State.MISSED);
    }

    @Test
    void seventy_two_hours_run_through_the_clocks_going_forward() {
        Fact back = new Fact(FactKind.RETURNED, at("2026-03-27T23:10"), EPISODE);
        assertThat(clocks("return.interview", "2026-03-28T10:00", back).get(0).until())
                .isEqualTo(at("2026-03-31T00:10"));
    }

    @Test
    void each_time_missing_has_its_own_interview() {
        UUID second = new UUID(0, 8);
        List<Deadline> clocks = clocks(
                "return.interview",
                "2026-02-10T10:00",
                new Fact(FactKind.RETURNED, at("2026-02-01T08:00"), EPISODE),
                new Fact(FactKind.RETURN_INTERVIEW_OFFERED, at("2026-02-01T12:00"), EPISODE),
                new Fact(FactKind.RETURNED, at("2026-02-02T08:00"), second));
        assertThat(clocks).extracting(Deadline::state).containsExactly(State.MET, State.MISSED);
        assertThat(clocks.get(1).about()).isEqualTo(second);
    }

    @Test
    void a_restraint_has_three_clocks_of_twenty_four_and_forty_eight_hours_and_five_days() {
        Life life = new Life(BORN, List.of(new Fact(FactKind.MEASURE_USED, at("2026-10-24T22:00"), EPISODE)));
        List<Deadline> clocks = LAW.deadlines(life, at("2026-10-25T00:00"));
        assertThat(clocks)
                .extracting(one -> one.rule().key())
                .containsExactly("restraint.record", "restraint.staff", "restraint.child");
        assertThat(clocks.get(0).until()).isEqualTo(at("2026-10-25T21:00"));
        assertThat(clocks.get(1).until()).isEqualTo(at("2026-10-26T21:00"));
        assertThat(clocks.get(2).by()).isEqualTo(LocalDate.of(2026, 10, 29));
    }

    @Test
    void a_plan_made_before_the_placement_counts() {
        assertThat(clocks(
                        "placement.plan",
                        "2026-03-20T10:00",
                        on(FactKind.PLACEMENT_PLAN_MADE, "2026-03-01"),
                        on(FactKind.PLACEMENT_BEGAN, "2026-03-02")))
                .extracting(Deadline::state)
                .containsExactly(State.MET);
    }

    @Test
    void what_ends_before_its_time_is_not_missed_and_what_ends_after_it_was() {
        Fact began = on(FactKind.LOOKED_AFTER_BEGAN, "2026-01-05");
        assertThat(clocks("care.plan", "2026-03-01T10:00", began, on(FactKind.LOOKED_AFTER_ENDED, "2026-01-19")))
                .extracting(Deadline::state)
                .containsExactly(State.ENDED);
        assertThat(clocks("care.plan", "2026-03-01T10:00", began, on(FactKind.LOOKED_AFTER_ENDED, "2026-01-20")))
                .extracting(Deadline::state)
                .containsExactly(State.MISSED);
    }

    @Test
    void the_visit_of_each_month_is_due_whether_the_last_came_or_not() {
        List<Deadline> clocks = clocks(
                "home.visit",
                "2026-04-10T10:00",
                on(FactKind.CHILDRENS_HOME_OPENED, "2026-01-31"),
                on(FactKind.INDEPENDENT_VISIT, "2026-02-10"));
        assertThat(clocks)
                .extracting(Deadline::by)
                .containsExactly(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 29));
        assertThat(clocks).extracting(Deadline::state).containsExactly(State.MET, State.MISSED, State.RUNNING);
    }

    @Test
    void a_home_that_closes_asks_for_nothing_more_until_it_opens_again() {
        List<Deadline> clocks = clocks(
                "home.visit",
                "2026-07-10T10:00",
                on(FactKind.CHILDRENS_HOME_OPENED, "2026-01-10"),
                on(FactKind.CHILDRENS_HOME_CLOSED, "2026-02-20"),
                on(FactKind.CHILDRENS_HOME_OPENED, "2026-07-01"));
        assertThat(clocks)
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 9), State.MISSED),
                        tuple(LocalDate.of(2026, 3, 9), State.ENDED),
                        tuple(LocalDate.of(2026, 7, 31), State.RUNNING));
    }

    @Test
    void supported_accommodation_is_reviewed_every_six_months_and_has_no_visit_of_each_month() {
        Fact opened = on(FactKind.SUPPORTED_HOME_OPENED, "2020-05-01");
        Fact reviewed = on(FactKind.SUPPORT_QUALITY_REVIEWED, "2024-04-01");
        List<Deadline> clocks = clocks("home.support", "2024-06-10T10:00", opened, reviewed);
        assertThat(clocks)
                .as("from the day registration became compulsory")
                .extracting(Deadline::by, Deadline::state)
                .containsExactly(
                        tuple(LocalDate.of(2024, 4, 27), State.MET), tuple(LocalDate.of(2024, 10, 27), State.RUNNING));
        assertThat(clocks.get(0).rule().grade().isUnconfirmed()).isTrue();
        assertThat(clocks("home.visit", "2024-06-10T10:00", opened)).isEmpty();
        assertThat(clocks("home.quality", "2024-06-10T10:00", opened)).isEmpty();
        assertThat(clocks("home.location", "2024-06-10T10:00", opened)).isEmpty();
    }

    @Test
    void who_was_born_on_a_leap_day_is_sixteen_on_the_first_of_march() {
        LocalDate leap = LocalDate.of(2012, 2, 29);
        Fact began = on(FactKind.LEAVING_CARE_BEGAN, "2027-01-01");
        assertThat(clocks(LAW, "pathway.adviser", leap, "2028-02-28T10:00", began))
                .isEmpty();
        assertThat(clocks(LAW, "pathway.adviser", leap, "2028-02-29T10:00", began))
                .hasSize(1);
        assertThat(new Life(leap, List.of()).birthday(17)).isEqualTo(LocalDate.of(2029, 3, 1));
    }

    @Test
    void a_councils_own_value_holds_for_clocks_that_start_from_its_day_on() {
        OwnValue own = new OwnValue(
                "support.contact",
                0,
                LocalDate.of(2026, 3, 1),
                List.of(new Length(1, Length.Unit.DAYS), new Length(3, Length.Unit.DAYS)),
                "Agreed",
                "Mo",
                at("2026-02-20T10:00"));
        List<Deadline> clocks = clocks(
                LAW.with(List.of(own)),
                "support.contact",
                BORN,
                "2026-03-05T10:00",
                on(FactKind.SUPPORT_BEGAN, "2026-02-25"),
                on(FactKind.KEY_WORKER_CONTACT, "2026-02-26"),
                on(FactKind.KEY_WORKER_CONTACT, "2026-03-04"));
        assertThat(clocks)
                .extracting(Deadline::by)
                .containsExactly(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 7));
        assertThat(clocks)
                .extracting(one -> one.rule().grade())
                .containsExactly(Grade.UNCONFIRMED, Grade.UNCONFIRMED, Grade.OWN);
    }

    @Test
    void what_the_law_says_no_council_sets_for_itself() {
        OwnValue own = new OwnValue(
                "care.review",
                0,
                LocalDate.of(2026, 1, 1),
                List.of(new Length(40, Length.Unit.WORKING_DAYS)),
                "Busy",
                "Mo",
                at("2026-01-01T10:00"));
        assertThat(LAW.with(List.of(own)).rules()).isEqualTo(LAW.rules());
    }

    @Test
    void two_lines_of_a_rule_never_hold_on_one_day() {
        Rule line = LAW.rules().get(0);
        assertThatThrownBy(() -> new RuleBook(List.of(line, line))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stay_of_somebody_who_is_not_looked_after_starts_no_clock_of_a_placement() {
        Fact stay = new Fact(FactKind.PLACEMENT_BEGAN, at("2026-03-02T18:00"), EPISODE);
        assertThat(LookedAfter.placements(List.of(stay))).isEmpty();
        Fact care = on(FactKind.LOOKED_AFTER_BEGAN, "2026-03-04");
        assertThat(LookedAfter.placements(List.of(stay, care)))
                .contains(new Fact(FactKind.PLACEMENT_BEGAN, care.at(), EPISODE));
        Fact before = on(FactKind.LOOKED_AFTER_BEGAN, "2026-01-04");
        assertThat(LookedAfter.placements(List.of(stay, before))).contains(stay);
        Fact left = new Fact(FactKind.PLACEMENT_ENDED, at("2026-03-03T18:00"), EPISODE);
        assertThat(LookedAfter.placements(List.of(stay, left, care))).containsExactly(left, care);
    }
}
