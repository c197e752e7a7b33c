package uk.onedoor.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.bonds.FirstRung;
import uk.onedoor.family.Crisis.Told;
import uk.onedoor.family.ParentNeed.Service;
import uk.onedoor.family.ParentNeed.ServiceState;
import uk.onedoor.family.Sought.Tried;
import uk.onedoor.family.Sought.TriedHow;
import uk.onedoor.family.Sought.TryOutcome;
import uk.onedoor.family.Sought.Whom;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Merges;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class AroundTheFamilyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 14);

    @Autowired
    TestCouncil councils;

    @Autowired
    Finding finding;

    @Autowired
    ParentNeeds needs;

    @Autowired
    Crises crises;

    @Autowired
    FirstRung firstRung;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Merges merges;

    @Autowired
    Network network;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private final UUID bea = Ids.next();

    @BeforeEach
    void an_aunt_of_robins_is_looked_for() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        does(() -> finding.lookFor(bea, robin, new Whom("Bea Vale", "aunt", Circle.FAMILY, "A birthday card", null)));
    }

    private void does(Runnable work) {
        council.does(council.keyWorker, work);
    }

    private Sought now() {
        return council.as(council.keyWorker, () -> finding.of(robin)).get(0);
    }

    private List<Member> people() {
        return council.as(council.keyWorker, () -> network.of(robin));
    }

    private static Tried tried(TryOutcome outcome, Set<CanGive> gives, boolean atThree) {
        return new Tried(Ids.next(), DAY, TriedHow.LETTER, outcome, "She wrote back", gives, atThree);
    }

    private <T> T asRobin(Supplier<T> work) {
        council.does(council.keyWorker, () -> accounts.give(robin));
        UUID account = council.asSystem(() -> transaction.execute(
                status -> db.sql("select id from platform.account where subject_id = :person and closed_at is null")
                        .param("person", robin.value())
                        .query(UUID.class)
                        .single()));
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return CurrentViewer.as(new SignedIn(signIns.find(token).orElseThrow(), token, "/me"), work);
    }

    private int robinFinds(String table) {
        return asRobin(() -> transaction.execute(status ->
                db.sql("select count(*) from " + table).query(Integer.class).single()));
    }

    @Test
    void what_was_tried_stays_and_the_last_says_how_it_stands() {
        assertThat(now().stands()).isEqualTo(TryOutcome.NOT_YET);
        does(() -> finding.tried(bea, robin, tried(TryOutcome.NO_FOR_NOW, Set.of(), false)));
        assertThat(now().stands()).isEqualTo(TryOutcome.NO_FOR_NOW);
        assertThat(people()).isEmpty();
    }

    @Test
    void who_says_yes_is_one_of_the_people_around_and_only_once() {
        Tried yes = tried(TryOutcome.YES, Set.of(CanGive.BED, CanGive.BIRTHDAY), true);
        does(() -> finding.tried(bea, robin, yes));
        does(() -> finding.tried(bea, robin, yes));
        assertThat(people()).singleElement().satisfies(member -> {
            assertThat(member.around().name()).isEqualTo("Bea Vale");
            assertThat(member.around().atThree()).isTrue();
            assertThat(member.id().value()).isEqualTo(now().member());
        });
        assertThatThrownBy(() -> does(() -> finding.tried(bea, robin, tried(TryOutcome.NOT_YET, Set.of(), false))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_gives_who_did_not_say_yes() {
        assertThatThrownBy(() ->
                        does(() -> finding.tried(bea, robin, tried(TryOutcome.FOUND, Set.of(CanGive.BED), false))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("family.finding.gives.without.yes"));
    }

    @Test
    void robin_reads_neither_the_search_nor_what_a_parent_needs_whatever_is_asked() {
        UUID need = Ids.next();
        does(() -> {
            finding.tried(bea, robin, tried(TryOutcome.NOT_YET, Set.of(), false));
            needs.add(need, robin, "Mum", "A night's sleep");
            needs.add(need, robin, new Service(Ids.next(), "Respite", "Homestart", ServiceState.OFFERED, DAY, null));
        });
        for (String table :
                List.of("family.sought", "family.sought_try", "family.parent_need", "family.parent_service")) {
            assertThat(robinFinds(table)).as(table).isZero();
        }
        assertThat(council.as(council.keyWorker, () -> needs.of(robin)))
                .singleElement()
                .satisfies(one -> assertThat(one.services()).hasSize(1));
    }

    @Test
    void a_need_that_is_met_stays_met_from_its_first_day() {
        UUID need = Ids.next();
        does(() -> needs.add(need, robin, "Mum", "A night's sleep"));
        does(() -> needs.met(need, robin));
        does(() -> needs.met(need, robin));
        assertThat(council.as(council.keyWorker, () -> needs.of(robin)).get(0).metOn())
                .isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void a_hard_time_in_which_we_were_rung_did_not_go_without_us() {
        Told rung = new Told(DAY, "A row", RungFirst.HUB, null, true, false, null);
        assertThatThrownBy(() -> does(() -> crises.tell(Ids.next(), robin, rung)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("withoutUs"));
    }

    @Test
    void a_hard_time_written_in_a_record_that_is_joined_is_counted_once() {
        YoungPersonId second = council.meets("Rob Vale");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, DAY.minusDays(9));
            crises.tell(Ids.next(), second, new Told(DAY, "A row", RungFirst.NOBODY, null, false, false, null));
            assertThat(crises.counts(DAY)).extracting(Crisis.Count::crises).containsExactly(0L);
            var merge = merges.join(robin, second, "The same Robin");
            assertThat(crises.counts(DAY)).extracting(Crisis.Count::crises).containsExactly(1L);
            merges.part(merge);
            support.begin(second, council.hub, DAY.minusDays(5));
            merges.join(robin, second, "The same Robin");
            assertThat(crises.counts(DAY)).extracting(Crisis.Count::crises).containsExactly(1L);
        });
    }

    @Test
    void who_was_rung_first_the_last_time_is_counted_for_those_who_count_and_names_nobody() {
        YoungPersonId sam = council.meets("Sam Moor");
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, DAY.minusDays(30));
            support.begin(sam, council.hub, DAY.minusDays(10));
        });
        rung(robin, DAY.minusDays(5), RungFirst.KEY_WORKER, null);
        rung(robin, DAY.minusDays(1), RungFirst.NETWORK, "Nan");
        rung(sam, DAY.minusDays(20), RungFirst.NOBODY, null);
        assertThat(counted(council.manager, DAY))
                .as("before they came does not count")
                .containsExactly(new FirstRung.Counted(council.hub, FirstRung.Whom.OWN_PEOPLE, 1));
        assertThat(counted(council.manager, DAY.minusDays(2)))
                .containsExactly(new FirstRung.Counted(council.hub, FirstRung.Whom.US, 1));
        assertThat(counted(council.keyWorker, DAY)).isEmpty();
    }

    private void rung(YoungPersonId who, LocalDate on, RungFirst whom, @Nullable String name) {
        Told told = new Told(on, "A row", whom, name, false, false, null);
        council.does(council.manager, () -> crises.tell(Ids.next(), who, told));
    }

    private List<FirstRung.Counted> counted(WorkerId worker, LocalDate day) {
        return council.as(worker, () -> firstRung.counted(day));
    }

    @Test
    void robin_moves_somebody_nearer_and_what_the_worker_wrote_stays() {
        MemberId nan = council.as(
                council.keyWorker,
                () -> network.add(
                        robin, new Around(Circle.FAMILY, "Nan Vale", "Nan", null, 3, null, true, null, null)));
        asRobin(() -> {
            network.say(nan, robin, 1);
            return true;
        });
        assertThat(people()).singleElement().satisfies(member -> {
            assertThat(member.ring()).isEqualTo(1);
            assertThat(member.around().closeness()).isEqualTo(3);
        });
        assertThatThrownBy(() -> does(() -> network.say(nan, robin, 2)))
                .as("nobody says it for them")
                .isNotInstanceOf(NotFound.class);
        assertThat(people().get(0).ring()).isEqualTo(1);
    }
}
