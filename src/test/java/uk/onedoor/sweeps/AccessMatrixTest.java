package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.OneDoorTest;

/** What everybody may see, as an oracle of our own says it and as the product answers; {@code ./bench access} asks it all. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    @Autowired
    ApplicationContext product;

    AccessMatrix matrix;

    @BeforeAll
    void settle() {
        matrix = new AccessMatrix(product);
    }

    @Test
    void every_role_reads_and_writes_of_everybody_what_was_agreed_and_nothing_else() {
        long before = matrix.cells();
        matrix.sections();
        matrix.tables();
        assertThat(matrix.takeWrong()).isEmpty();
        assertThat(matrix.cells() - before).isGreaterThan(5_000);
    }

    @Test
    void lists_searches_and_numbers_agree_with_who_may_be_seen() {
        matrix.lists();
        assertThat(matrix.takeWrong()).isEmpty();
    }

    @Test
    void every_page_of_somebody_one_may_not_see_is_as_of_somebody_there_never_was() {
        matrix.pages(7);
        matrix.nothingWritten();
        assertThat(matrix.takeWrong()).isEmpty();
    }

    @Test
    void the_matrix_notices_a_rule_that_is_broken() {
        matrix.broken(
                "platform.kept_from(text,uuid)",
                "select p.young_person_id from platform.person_list p where false",
                matrix::sections);
        assertThat(matrix.takeWrong())
                .anyMatch(words -> words.contains("HOME of KEPT_OUT"))
                .anyMatch(words -> words.contains("HOME of ONLY_OTHERS"))
                .noneMatch(words -> words.contains("of OWN"));
        matrix.sections();
        assertThat(matrix.takeWrong()).isEmpty();
    }
}
