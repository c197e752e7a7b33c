package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.AccessCells.Cell;
import uk.onedoor.sweeps.AccessCells.Way;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;

/** What everybody may see, as an oracle of our own says it and as the product answers; {@code ./bench access} asks it all. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("sweep")
class AccessMatrixTest {

    private static final long SEED = 7;
    private static final int AT_LEAST = 5_000;

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
        assertThat(matrix.cells() - before).isGreaterThan(AT_LEAST);
    }

    @Test
    void lists_searches_numbers_and_pages_agree_with_who_may_be_seen() {
        matrix.lists(false);
        assertThat(matrix.takeWrong()).isEmpty();
    }

    @Test
    void every_page_answers_everybody_as_agreed_writes_nothing_it_may_not_and_is_in_the_trace() {
        long before = matrix.cells();
        matrix.covering(SEED);
        assertThat(matrix.takeWrong()).isEmpty();
        assertThat(matrix.cells() - before).isGreaterThan(AT_LEAST);
    }

    @Test
    void the_matrix_notices_a_rule_that_is_broken() {
        unlisted(matrix::sections);
        assertThat(matrix.takeWrong())
                .anyMatch(words -> words.contains("HOME of KEPT_OUT"))
                .anyMatch(words -> words.contains("HOME of ONLY_OTHERS"))
                .noneMatch(words -> words.contains("of OWN"));
        matrix.sections();
        assertThat(matrix.takeWrong()).isEmpty();
    }

    @Test
    void the_pages_notice_a_rule_that_is_broken() {
        unlisted(() -> matrix.only(AccessMatrixTest::isOfSomebodyKeptFromTheirKeyWorker));
        assertThat(matrix.takeWrong())
                .anyMatch(words -> words.contains("GET /young-people/{id} of KEPT_OUT"))
                .anyMatch(words -> words.contains("of KEPT_OUT ORDINARY shows people.home.words"))
                .anyMatch(words -> words.contains("The trace says that KEY_WORKER was shown KEPT_OUT"));
        matrix.only(AccessMatrixTest::isOfSomebodyKeptFromTheirKeyWorker);
        assertThat(matrix.takeWrong()).isEmpty();
    }

    private static boolean isOfSomebodyKeptFromTheirKeyWorker(Cell cell) {
        return cell.way() == Way.GET
                && cell.actor().role() == Role.KEY_WORKER
                && cell.relation() == Relation.KEPT_OUT
                && cell.state() == State.ORDINARY;
    }

    /** As if nobody had ever been put on a list. */
    private void unlisted(Runnable work) {
        matrix.broken(
                "platform.kept_from(text,uuid)",
                "select p.young_person_id from platform.person_list p where false",
                work);
    }
}
