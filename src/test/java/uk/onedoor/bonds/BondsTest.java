package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Merges;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class BondsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Bonds bonds;

    @Autowired
    Notes notes;

    @Autowired
    Merges merges;

    @Autowired
    People people;

    @Autowired
    ProductClock clock;

    private TestCouncil.Council council;
    private YoungPersonId robin;

    @BeforeEach
    void a_hub_with_a_young_person() {
        council = councils.make();
        robin = council.meets("Robin Vale");
    }

    @Test
    void a_bond_is_counted_from_the_times_together() {
        write(council.keyWorker, robin, 40, ContactMode.MEAL, ReachedOut.US);
        write(council.keyWorker, robin, 10, ContactMode.CALL, ReachedOut.THEM);
        write(council.keyWorker, robin, 9, ContactMode.ATTEMPTED, null);
        Bond bond = of(council.manager, TODAY).get(0);
        assertThat(bond.worker()).isEqualTo(council.keyWorker);
        assertThat(bond.contacts()).isEqualTo(2);
        assertThat(bond.knownSince()).isEqualTo(daysAgo(40));
        assertThat(bond.lastSeen()).isEqualTo(daysAgo(40));
        assertThat(bond.lastContact()).isEqualTo(daysAgo(10));
        assertThat(bond.longestSilence()).isEqualTo(30);
        assertThat(List.of(bond.begunByThem(), bond.begunByUs())).containsExactly(1, 1);
    }

    @Test
    void a_note_taken_back_counts_up_to_the_day_it_was_taken_back() {
        NoteId note = write(council.keyWorker, robin, 20, ContactMode.CALL, null);
        clock.at(daysAgo(5), () -> council.does(council.keyWorker, () -> notes.withdraw(note, "Somebody else")));
        assertThat(of(council.manager, TODAY)).isEmpty();
        assertThat(of(council.manager, TODAY.minusDays(5))).isEmpty();
        assertThat(of(council.manager, TODAY.minusDays(6))).hasSize(1);
        assertThat(of(council.manager, TODAY.minusDays(21))).isEmpty();
    }

    @Test
    void a_note_put_right_by_another_counts_once_for_who_was_there() {
        NoteId note = write(council.keyWorker, robin, 20, ContactMode.CALL, ReachedOut.THEM);
        NoteId later = new NoteId(Ids.next());
        council.does(council.manager, () -> {
            notes.correct(note, later, "In other words", null);
            notes.correct(later, new NoteId(Ids.next()), "And again", null);
        });
        assertThat(of(council.manager, TODAY)).singleElement().satisfies(bond -> {
            assertThat(bond.worker()).isEqualTo(council.keyWorker);
            assertThat(List.of(bond.contacts(), bond.begunByThem())).containsExactly(1, 1);
        });
        assertThat(ofCouncil(TODAY)).isEqualTo(of(council.manager, TODAY));
    }

    @Test
    void two_records_of_one_person_are_one_bond() {
        YoungPersonId other = council.meets("Rob Vale");
        write(council.keyWorker, robin, 20, ContactMode.CALL, null);
        write(council.keyWorker, other, 30, ContactMode.CALL, null);
        council.does(council.manager, () -> merges.join(robin, other, "The same"));
        List<UUID> records = council.as(council.manager, () -> people.records(robin));
        List<Bond> joined = council.as(council.manager, () -> bonds.of(new Glance(robin, records), TODAY));
        assertThat(joined).singleElement().satisfies(bond -> {
            assertThat(bond.contacts()).isEqualTo(2);
            assertThat(bond.knownSince()).isEqualTo(daysAgo(30));
        });
        assertThat(ofCouncil(TODAY)).isEqualTo(joined);
    }

    @Test
    void the_whole_council_at_once_is_counted_as_each_young_person_is() {
        WorkerId noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        Random dice = new Random(11);
        List<YoungPersonId> all = new ArrayList<>(List.of(robin, council.meets("Sam Moor"), council.meets("Ali Fell")));
        for (int i = 0; i < 60; i++) {
            ContactMode how = ContactMode.values()[dice.nextInt(8)];
            ReachedOut who = dice.nextBoolean() ? ReachedOut.THEM : null;
            write(dice.nextBoolean() ? noor : council.keyWorker, all.get(dice.nextInt(3)), dice.nextInt(300), how, who);
        }
        LocalDate day = TODAY.minusDays(50);
        List<Bond> each = all.stream()
                .flatMap(one -> council.as(council.manager, () -> bonds.of(one, day)).stream())
                .toList();
        assertThat(each).isNotEmpty();
        assertThat(ofCouncil(day)).containsExactlyInAnyOrderElementsOf(each);
    }

    @Test
    void days_and_counts_are_told_to_who_may_know_them_and_to_nobody_else() {
        write(council.keyWorker, robin, 20, ContactMode.CALL, null);
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        WorkerId elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other"));
        assertThat(of(police, TODAY)).hasSize(1);
        assertThat(of(elsewhere, TODAY)).isEmpty();
        assertThat(of(councils.make().manager, TODAY)).isEmpty();
        List<Bond> told = new ArrayList<>();
        council.does(council.manager, () -> bonds.all(TODAY, told::add));
        assertThat(told).as("the whole council, for the product alone").isEmpty();
    }

    private List<Bond> ofCouncil(LocalDate day) {
        List<Bond> all = new ArrayList<>();
        council.asSystem(() -> {
            bonds.all(day, all::add);
            return true;
        });
        return all;
    }

    private List<Bond> of(WorkerId worker, LocalDate day) {
        return council.as(worker, () -> bonds.of(robin, day));
    }

    private NoteId write(
            WorkerId by, YoungPersonId about, int daysAgo, ContactMode how, @Nullable ReachedOut reachedOut) {
        List<NoteId> written = new ArrayList<>();
        clock.at(
                daysAgo(daysAgo),
                () -> council.does(
                        by,
                        () -> written.addAll(notes.write(new NewNote(
                                Ids.next(),
                                List.of(about),
                                daysAgo(daysAgo),
                                how,
                                how == ContactMode.CALL ? 15 : null,
                                null,
                                "Something",
                                null,
                                null,
                                null,
                                reachedOut,
                                false)))));
        return Objects.requireNonNull(written.get(0));
    }

    private static Instant daysAgo(int days) {
        return TestDatabase.NOW.minusSeconds(days * 86_400L);
    }
}
