package uk.onedoor.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.medicines.Course.Slot;
import uk.onedoor.medicines.Medicine.Label;
import uk.onedoor.people.YoungPersonId;

/** Which times of a day are answered, over the change of the clocks too. */
class CourseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final UUID ID = UUID.randomUUID();

    private static Course course(Handling... handlings) {
        Label label = new Label(
                "Tablets",
                "Two a day",
                "tablets",
                null,
                MedicineSource.PRESCRIBED,
                "Dr Invented",
                false,
                List.of(LocalTime.of(8, 0), LocalTime.of(20, 0)),
                null,
                DAY.minusMonths(2));
        return new Course(
                new Medicine(ID, new YoungPersonId(ID), label, "Rowan", Instant.parse("2026-09-16T08:00:00Z"), null),
                List.of(handlings));
    }

    private static Handling at(String at, Handled kind, @Nullable String amount) {
        return new Handling(
                UUID.randomUUID(),
                ID,
                kind,
                amount == null ? null : new BigDecimal(amount),
                "x",
                Instant.parse(at),
                "Rowan",
                null,
                null);
    }

    @Test
    void a_time_is_answered_from_an_hour_before_it_until_an_hour_before_the_next() {
        Course early = course(at("2026-11-16T06:59:00Z", Handled.GIVEN, "1"));
        assertThat(early.slots(DAY)).extracting(Slot::answer).allMatch(java.util.Optional::isEmpty);
        Course given = course(
                at("2026-11-16T07:00:00Z", Handled.GIVEN, "1"), at("2026-11-16T19:00:00Z", Handled.DECLINED, null));
        assertThat(given.slots(DAY)).extracting(Slot::answer).allMatch(java.util.Optional::isPresent);
        assertThat(course(at("2026-11-16T18:59:00Z", Handled.GIVEN, "1"))
                        .slots(DAY)
                        .get(1)
                        .answer())
                .isEmpty();
    }

    @Test
    void nobody_asks_before_half_an_hour_is_gone_nor_of_what_they_keep_themselves() {
        Course open = course();
        assertThat(open.unwritten(DAY, Instant.parse("2026-11-16T08:30:00Z"))).isEmpty();
        assertThat(open.unwritten(DAY, Instant.parse("2026-11-16T08:31:00Z"))).hasSize(1);
        assertThat(course(at("2026-11-15T08:00:00Z", Handled.THEY_KEEP, null))
                        .unwritten(DAY, Instant.parse("2026-11-16T21:00:00Z")))
                .isEmpty();
    }

    @Test
    void the_time_on_the_label_is_the_time_on_the_kitchen_clock_whatever_the_season() {
        assertThat(course().slots(LocalDate.of(2026, 10, 24)).get(0).at())
                .isEqualTo(Instant.parse("2026-10-24T07:00:00Z"));
        assertThat(course().slots(LocalDate.of(2026, 10, 25)).get(0).at())
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void a_count_begins_anew_and_says_what_should_have_been() {
        Course counted = course(
                at("2026-11-15T08:00:00Z", Handled.RECEIVED, "10"),
                at("2026-11-15T09:00:00Z", Handled.GIVEN, "1.5"),
                at("2026-11-15T10:00:00Z", Handled.COUNTED, "8"),
                at("2026-11-15T20:00:00Z", Handled.GIVEN, "1"));
        assertThat(counted.balance())
                .hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("7"));
        assertThat(counted.lines().get(2).differs()).isTrue();
        assertThat(counted.lines().get(2).expected()).isEqualByComparingTo("8.5");
        assertThat(course().balance()).isEmpty();
    }
}
