package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.people.WhoMaySee.Listed;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class WhoMaySeeTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    People people;

    @Autowired
    WhoMaySee whoMaySee;

    @Autowired
    Relationships relationships;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoever_is_kept_out_finds_them_in_no_list_search_or_match() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.manager,
                () -> whoMaySee.name(robin, ListKind.NEVER, List.of(council.keyWorker), "They are cousins"));
        assertUnseen(council, council.keyWorker, robin);
        assertSeen(council, council.manager, robin);
    }

    @Test
    void when_only_some_may_see_nobody_else_does_whatever_they_do_here() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        WorkerId other = council.joins("Oli Outreach", Role.OUTREACH_WORKER, council.hub);
        List<WorkerId> two = List.of(council.manager, council.keyWorker);
        council.does(council.manager, () -> whoMaySee.name(robin, ListKind.ONLY, two, "Known in town"));
        assertUnseen(council, other, robin);
        assertSeen(council, council.keyWorker, robin);
        assertSeen(council, council.manager, robin);
    }

    @Test
    void being_named_gives_nobody_more_than_their_relationship_does() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        WorkerId elsewhere = council.joins("Ella Elsewhere", Role.KEY_WORKER, council.opensHub("Far hub"));
        List<WorkerId> two = List.of(council.manager, elsewhere);
        council.does(council.manager, () -> whoMaySee.name(robin, ListKind.ONLY, two, "Known in town"));
        // At the door every team of the council is asked whether it knows somebody; that is all that is left.
        assertThat(places(council, elsewhere, robin)).isEqualTo(1);
    }

    @Test
    void a_manager_cannot_leave_a_young_person_with_nobody_who_runs_their_hub() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            assertRefused(robin, ListKind.NEVER, council.manager);
            assertRefused(robin, ListKind.ONLY, council.keyWorker);
            assertThat(whoMaySee.of(robin)).isEmpty();
        });
        WorkerId second = council.joins("Max Second", Role.HUB_MANAGER, council.hub);
        council.does(
                council.manager,
                () -> whoMaySee.name(robin, ListKind.NEVER, List.of(council.manager), "He is my nephew"));
        assertUnseen(council, council.manager, robin);
        council.does(second, () -> assertRefused(robin, ListKind.NEVER, second));
    }

    private void assertRefused(YoungPersonId who, ListKind kind, WorkerId worker) {
        assertThatThrownBy(() -> whoMaySee.name(who, kind, List.of(worker), "because"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void taking_somebody_off_a_list_keeps_who_set_it_and_why() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            whoMaySee.name(robin, ListKind.NEVER, List.of(council.keyWorker), "They are cousins");
            Listed line = whoMaySee.of(robin).get(0);
            whoMaySee.end(robin, line.id(), "They are not");
            Listed ended = whoMaySee.of(robin).get(0);
            assertThat(ended.isNow()).isFalse();
            assertThat(ended.because()).isEqualTo("They are cousins");
            assertThat(ended.endedBecause()).isEqualTo("They are not");
            assertThat(ended.setBy()).isEqualTo(council.manager.value());
        });
        assertSeen(council, council.keyWorker, robin);
    }

    @Test
    void a_key_worker_sets_nothing_and_a_deputy_reads() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        for (WorkerId worker : List.of(council.keyWorker, deputy)) {
            council.does(
                    worker,
                    () -> assertThatThrownBy(() -> whoMaySee.name(robin, ListKind.NEVER, List.of(deputy), "because"))
                            .isInstanceOf(NotFound.class));
        }
        String page = "/young-people/" + robin + "/who-may-see";
        assertThat(web.as(council.signedIn(council.keyWorker)).get(page).status())
                .isEqualTo(404);
        Answer read = web.as(council.signedIn(deputy)).get(page);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.page().select("form[action$=who-may-see]")).isEmpty();
    }

    @Test
    void an_open_page_ends_with_the_next_click_and_answers_as_for_somebody_there_never_was() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/young-people/" + robin).status()).isEqualTo(200);
        var manager = web.as(council.signedIn(council.manager));
        Answer form = manager.get("/young-people/" + robin + "/who-may-see");
        Answer saved = manager.submit(
                form.page(),
                "who-may-see",
                Map.of("kind", "NEVER", "people", council.keyWorker.value(), "because", "They are cousins"));
        assertThat(saved.text()).contains("Kit Keyworker", "They are cousins", "set by Mo Manager");
        Answer after = kit.get("/young-people/" + robin);
        assertThat(after.status()).isEqualTo(404);
        assertThat(after.text())
                .isEqualTo(kit.get("/young-people/" + UUID.randomUUID()).text());
    }

    @Test
    void access_ends_with_the_relationship_also_on_an_open_page() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/young-people/" + robin).status()).isEqualTo(200);
        council.does(council.manager, () -> relationships.end(robin, council.hub));
        assertThat(kit.get("/young-people/" + robin).status()).isEqualTo(404);
    }

    private void assertUnseen(Council council, WorkerId worker, YoungPersonId who) {
        assertThat(places(council, worker, who)).as("seen").isZero();
    }

    private void assertSeen(Council council, WorkerId worker, YoungPersonId who) {
        assertThat(places(council, worker, who)).as("seen").isEqualTo(4);
    }

    /** In how many of the places one looks for somebody they are: by address, in the list, by name, at the door. */
    private long places(Council council, WorkerId worker, YoungPersonId who) {
        return council.as(
                worker,
                () -> java.util.stream.Stream.of(
                                people.find(who).isPresent(),
                                people.all().stream().anyMatch(one -> one.id().equals(who)),
                                people.search("Robin Vale").stream()
                                        .anyMatch(one -> one.id().equals(who)),
                                java.util.Objects.requireNonNull(transaction.execute(
                                        status -> people.possibleMatches("Robin Vale", null).stream()
                                                .anyMatch(match -> match.id().equals(who)))))
                        .filter(seen -> seen)
                        .count());
    }
}
