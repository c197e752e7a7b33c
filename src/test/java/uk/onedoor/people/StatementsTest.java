package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.RecordedSql.Said;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;

/** How often a young person's page asks the database. */
@OneDoorTest
class StatementsTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 11, 2);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    Voices voices;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor mo;
    private String page;

    @BeforeEach
    void somebody_with_us_who_has_a_key_worker() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, BEGAN);
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, BEGAN, "Met"));
        });
        mo = web.as(council.signedIn(council.manager));
        page = "/young-people/" + robin;
        mo.get(page);
    }

    @Test
    void a_young_persons_page_asks_few_questions_and_none_twice() {
        List<String> said = said();
        assertThat(said).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(40);
        for (String table : List.of("keywork.support_episode", "keywork.allocation")) {
            assertThat(reading(said, table)).as(table).hasSize(1);
        }
    }

    @Test
    void what_somebody_says_about_several_entries_is_looked_up_in_one_reading_of_their_story() {
        council.asSystem(() -> {
            for (int i = 0; i < 5; i++) {
                voices.say(robin, Voices.SaidKind.NOT_RIGHT, "Not so", UUID.randomUUID());
            }
            return null;
        });
        assertThat(said()).hasSizeLessThanOrEqualTo(51);
    }

    private List<String> said() {
        return TestDatabase.SQL.listen(() -> mo.get(page)).stream()
                .map(Said::sql)
                .toList();
    }

    /** What is read from this table first of all; that another row is looked up in it besides is no reading of it. */
    private static List<String> reading(List<String> said, String table) {
        return said.stream()
                .filter(sql -> sql.contains("from " + table) && sql.indexOf("from ") == sql.indexOf("from " + table))
                .toList();
    }
}
