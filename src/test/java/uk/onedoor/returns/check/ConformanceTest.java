package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.rows.Places;

/** How worked examples of others are read: their cells as they stand, and what they tell beside them. */
class ConformanceTest {
    private final Conformance conformance = new Conformance(year -> Places.UNKNOWN);

    @Test
    void a_code_is_taken_as_it_stands_and_an_empty_text_is_not_nothing() {
        Conformance.Result result = conformance.ask("""
                {"code": "144", "year": "lac2022_23", "expected": {"Episodes": [1, 2]},
                 "input": {"Episodes": [{"LS": "C1"}, {"LS": "c1"}, {"LS": ""}, {"LS": null}]}}""");

        assertThat(result.fault()).isNull();
        assertThat(result.found()).isEqualTo(Map.of("Episodes", List.of(1, 2)));
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void what_is_told_of_the_year_may_stand_among_the_tables() {
        Conformance.Result result = conformance.ask("""
                {"code": "385", "year": "lac2022_23", "expected": {"Episodes": [1]},
                 "input": {"Episodes": [{"DEC": "31/03/2000"}, {"DEC": "01/04/2000"}],
                           "metadata": {"collection_end": "31/3/2000"}}}""");

        assertThat(result.found()).isEqualTo(Map.of("Episodes", List.of(1)));
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void it_may_also_stand_beside_the_rows() {
        Conformance.Result result = conformance.ask("""
                {"code": "385", "year": "lac2022_23", "expected": {"Episodes": [0]},
                 "input": {"Episodes": [{"DEC": "01/04/2000"}]}, "metadata": {"collection_end": "31/03/2000"}}""");

        assertThat(result.agrees()).isTrue();
    }

    @Test
    void it_may_tell_which_postcodes_there_are() {
        Conformance.Result result = conformance.ask("""
                {"code": "392c", "year": "lac2022_23", "expected": {"Episodes": [1]},
                 "input": {"Episodes": [{"HOME_POST": "XA1 1AA", "PL_POST": "xa11ab"}, {"PL_POST": "XA1 1AC"}],
                           "metadata": {"postcodes": [{"pcd": "XA1 1AA"}, {"pcd": "XA1 1AB", "oseast1m": 1}]}}}""");

        assertThat(result.fault()).isNull();
        assertThat(result.found()).isEqualTo(Map.of("Episodes", List.of(1)));
    }

    @Test
    void it_may_tell_where_they_lie() {
        Conformance.Result result = conformance.ask("""
                {"code": "420", "year": "lac2022_23", "expected": {"Episodes": [0]},
                 "input": {"Episodes": [{"LS": "V3", "PL_POST": "XA1 1AA"}, {"LS": "V3", "PL_POST": "XA1 1AB"}],
                           "metadata": {"postcodes": [{"pcd": "XA1 1AA", "laua": "W06000015"}]}}}""");

        assertThat(result.found()).isEqualTo(Map.of("Episodes", List.of(0)));
    }
}
