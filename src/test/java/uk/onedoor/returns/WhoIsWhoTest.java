package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.WhoIsWho.Known;
import uk.onedoor.returns.reading.CollectionYear;

class WhoIsWhoTest {

    private static final CollectionYear YEAR = new CollectionYear(2026);
    private static final HubAges AGES = new HubAges(10, 25);

    @Test
    void ages_are_those_of_31_march() {
        assertThat(who("2016-03-31", Map.of()).strangers()).hasSize(1);
        assertThat(who("2016-04-01", Map.of()).outsideAges()).isEqualTo(1);
        assertThat(who("2000-04-01", Map.of()).strangers()).hasSize(1);
        assertThat(who("2000-03-31", Map.of()).outsideAges()).isEqualTo(1);
    }

    @Test
    void a_hub_that_works_with_younger_people_widens_the_ages() {
        assertThat(new HubAges(12, 17).widenedBy(List.of()).include(11)).isFalse();
        assertThat(AGES.include(9)).isFalse();
    }

    @Test
    void without_a_date_of_birth_a_stranger_is_left_out_and_somebody_known_is_not() {
        assertThat(who(null, Map.of()).withoutBirth()).isEqualTo(1);
        assertThat(who(null, known("2012-05-05")).matched()).hasSize(1);
    }

    @Test
    void a_date_of_birth_told_otherwise_is_noted() {
        WhoIsWho who = who("2012-05-06", known("2012-05-05"));
        assertThat(who.corrected()).containsExactly(Map.entry("000101", LocalDate.of(2012, 5, 6)));
    }

    @Test
    void a_date_of_birth_after_the_year_is_as_good_as_none() {
        assertThat(who("2026-04-01", Map.of()).withoutBirth()).isEqualTo(1);
    }

    private static Map<String, Known> known(String born) {
        return Map.of("000101", new Known(UUID.randomUUID(), LocalDate.parse(born), false));
    }

    private static WhoIsWho who(@Nullable String born, Map<String, Known> known) {
        CareHistory child = new CareHistory("000101", born == null ? null : LocalDate.parse(born), null, List.of());
        return WhoIsWho.of(List.of(child), known, YEAR, AGES);
    }
}
