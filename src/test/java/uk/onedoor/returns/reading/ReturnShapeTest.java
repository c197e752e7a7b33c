package uk.onedoor.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnShapeTest {

    @Test
    void the_shape_of_each_year_has_the_tables_of_that_year() {
        assertThat(tablesOf(2023)).hasSize(10).doesNotContain("SWEpisodes", "DoLO");
        assertThat(tablesOf(2024)).hasSize(11).contains("SWEpisodes");
        assertThat(tablesOf(2027)).hasSize(12).contains("DoLO");
    }

    @Test
    void every_table_has_a_key_and_a_column_of_its_own_to_be_known_by() {
        assertThat(ReturnShape.shipped().tables()).allSatisfy(table -> {
            assertThat(table.columns()).anyMatch(Column::isKey);
            assertThat(table.ownColumns()).isNotEmpty();
        });
    }

    @Test
    void every_coded_column_has_its_list() {
        assertThat(ReturnShape.shipped().tables().stream()
                        .flatMap(table -> table.columns().stream()
                                .filter(column -> column.kind() == ColumnKind.CODE)
                                .filter(column -> Codes.shipped()
                                        .of(table.name(), column.name())
                                        .isEmpty())
                                .map(Column::name)))
                .isEmpty();
    }

    @Test
    void codes_know_their_years() {
        Codes.Code supported = Codes.shipped().of("Episodes", "PLACE").get("K3");
        assertThat(supported.years().include(new CollectionYear(2023))).isFalse();
        assertThat(supported.years().include(new CollectionYear(2024))).isTrue();
        assertThat(Codes.shipped().of("Episodes", "PLACE").get("H5").years().include(new CollectionYear(2026)))
                .isFalse();
    }

    private static List<String> tablesOf(int year) {
        return ReturnShape.shipped().tables().stream()
                .filter(table -> table.years().include(new CollectionYear(year)))
                .map(TableShape::name)
                .toList();
    }
}
