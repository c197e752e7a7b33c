package uk.onedoor.keywork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.TestCouncil;
import uk.onedoor.journeys.Browsers;
import uk.onedoor.journeys.Walk;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;

/** Kit writes notes on a phone, with a signal and without; Mo chooses a key worker at a desk. */
class QuickNoteJourneyTest extends Browsers {

    /** The page itself is on the phone, and a worker stands ready to show it. */
    private static final String KEPT_FOR_LATER = """
            async () => {
              while (!navigator.serviceWorker.controller || !(await globalThis.noteStore.find('page'))) {
                await new Promise((again) => setTimeout(again, 50));
              }
            }""";

    @Autowired
    Allocations allocations;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Rows rows;

    @BeforeEach
    void a_hub_with_young_people() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.meets("Sam Moor");
        council.meets("Zoë Ash");
        rows = new Rows(db, transactions);
    }

    @Test
    void a_note_is_three_taps_beyond_the_words() {
        keyWorkedBy();
        Walk kit = phone(council.signedIn(council.keyWorker))
                .open("/notes/new")
                .isAccessible()
                .picture("note-new-phone");
        kit.field("Robin Vale").check();
        kit.field("In the car").check();
        kit.field("What happened?").fill("A long talk on the way back from college");
        kit.button("Save note").first().click();
        assertThat(kit.page().getByText("Note saved")).isVisible();
        kit.isAccessible().picture("note-phone");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_note_written_without_a_signal_is_kept_and_sent_once() {
        Walk kit = phone(council.signedIn(council.keyWorker)).open("/notes/new");
        kit.page().evaluate(KEPT_FOR_LATER);
        kit.losesSignal();
        kit.open("/notes/new");
        kit.field("Robin Vale").check();
        kit.field("A meal together").check();
        kit.field("What happened?").fill("Chips by the river, no signal");
        kit.button("Save note").first().click();
        assertThat(kit.page().locator("#offline-kept")).containsText("Kept on this phone");
        assertThat(kit.page().locator("#offline-list li")).hasCount(1);
        kit.picture("note-kept-phone");
        kit.findsSignal();
        assertThat(kit.page().locator("#offline-kept")).containsText("Sent");
        assertThat(kit.page().locator("#offline-list li")).hasCount(0);
        kit.open("/notes/new");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void every_page_of_key_work_is_accessible_on_a_phone_and_at_a_desk() {
        keyWorkedBy();
        council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        Walk kit = phone(council.signedIn(council.keyWorker)).open("/notes/new");
        kit.field("Robin Vale").check();
        kit.button("Save note").first().click();
        assertThat(kit.page().locator(".govuk-error-summary")).isVisible();
        kit.isAccessible().picture("note-refused-phone");
        for (var mo : List.of(phone(council.signedIn(council.manager)), desk(council.signedIn(council.manager)))) {
            String size = mo.page().viewportSize().width + "";
            mo.open("/young-people/" + robin + "/team").isAccessible().picture("team-" + size);
            mo.open("/young-people/" + robin + "/key-worker").isAccessible().picture("key-worker-" + size);
            mo.button("Save").click();
            assertThat(mo.page().locator(".govuk-error-summary")).isVisible();
            mo.isAccessible();
            mo.open("/notes/new").isAccessible().picture("note-new-" + size);
        }
    }

    private void keyWorkedBy() {
        council.does(
                council.manager,
                () -> allocations.allocate(NewAllocation.keyWorker(
                        robin, council.keyWorker, LocalDate.of(2026, 11, 16), "They met at the door")));
    }

    private int notes() {
        return council.asSystem(() -> rows.count("keywork.note"));
    }
}
