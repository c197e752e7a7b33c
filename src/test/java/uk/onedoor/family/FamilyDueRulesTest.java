package uk.onedoor.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.family.FamilyFact.Kind;
import uk.onedoor.family.FamilyFacts.Days;
import uk.onedoor.family.FamilyFacts.Standing;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;

class FamilyDueRulesTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 12, 14); // a Monday before Christmas
    private static final YoungPersonId ROBIN = new YoungPersonId(UUID.randomUUID());
    private static final UUID ROW = UUID.randomUUID();

    private static Standing standing(@Nullable LocalDate offered, Days days) {
        return new Standing(ROBIN, offered, null, null, null, null, days);
    }

    private static List<String> due(Standing now) {
        return FamilyDueRules.of(now, BEGAN).stream()
                .map(one -> one.titleKey() + " " + one.by())
                .toList();
    }

    private static FamilyFact fact(Kind kind, LocalDate on, String told, @Nullable LocalDate next) {
        return new FamilyFact(kind, ROW, on, told, "", null, null, next);
    }

    @Test
    void a_meeting_is_offered_within_ten_working_days_of_support_beginning_bank_holidays_left_out() {
        assertThat(due(standing(null, new Days(10, 90)))).containsExactly("family.due.offer 2026-12-30");
    }

    @Test
    void an_offer_in_this_time_with_us_is_enough_whatever_was_answered() {
        assertThat(due(standing(BEGAN, new Days(10, 90)))).isEmpty();
    }

    @Test
    void an_offer_in_an_earlier_time_with_us_is_not() {
        assertThat(due(standing(BEGAN.minusDays(1), new Days(10, 90)))).hasSize(1);
    }

    @Test
    void a_council_has_days_of_its_own() {
        assertThat(due(standing(null, new Days(1, 90)))).containsExactly("family.due.offer 2026-12-15");
    }

    @Test
    void what_was_not_practised_since_is_due_and_so_is_looking_at_it_again() {
        LocalDate practised = BEGAN.plusDays(10);
        Standing now = new Standing(ROBIN, BEGAN, null, null, practised, BEGAN.plusDays(20), new Days(10, 90));
        assertThat(due(now))
                .containsExactly(
                        "family.due.crisis.review " + BEGAN.plusDays(20),
                        "family.due.crisis.practise " + practised.plusDays(90));
    }

    @Test
    void a_plan_of_theirs_that_nobody_looked_at_again_is_due_and_leads_to_it() {
        Standing now = new Standing(ROBIN, BEGAN, ROW, BEGAN.plusDays(42), null, null, new Days(10, 90));
        Due due = FamilyDueRules.of(now, BEGAN).get(0);
        assertThat(due.by()).isEqualTo(BEGAN.plusDays(42));
        assertThat(due.link()).endsWith("/family-meetings/" + ROW);
    }

    @Test
    void how_it_stands_is_read_off_all_that_is_known() {
        List<FamilyFact> facts = List.of(
                fact(Kind.MAY_WRITE, BEGAN, "", null),
                fact(Kind.DAYS, BEGAN, "5 30", null),
                fact(Kind.OFFERED, BEGAN, "Mum", null),
                fact(Kind.HELD, BEGAN.plusDays(9), "Jo", BEGAN.plusDays(50)),
                fact(Kind.PLAN_BEFORE, BEGAN, "", BEGAN.plusDays(5)),
                fact(Kind.PLAN, BEGAN.plusDays(3), "", BEGAN.plusDays(60)),
                fact(Kind.PRACTISED, BEGAN.plusDays(12), "Nan", null));
        assertThat(FamilyDueRules.standing(Glance.about(ROBIN), facts))
                .contains(new Standing(
                        ROBIN,
                        BEGAN,
                        ROW,
                        BEGAN.plusDays(50),
                        BEGAN.plusDays(12),
                        BEGAN.plusDays(60),
                        new Days(5, 30)));
    }

    @Test
    void nothing_is_due_for_somebody_who_may_not_write_it() {
        assertThat(FamilyDueRules.standing(Glance.about(ROBIN), List.of(fact(Kind.MAY_READ, BEGAN, "", null))))
                .isEmpty();
    }
}
