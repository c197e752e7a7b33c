package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class NotesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Notes notes;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId sam;
    private Rows rows;

    @BeforeEach
    void a_hub_with_two_young_people() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        sam = council.meets("Sam Moor");
        rows = new Rows(db, transactions);
    }

    @Test
    void a_note_about_several_at_once_is_one_each_held_together() {
        council.does(council.keyWorker, () -> {
            List<NoteId> saved = notes.write(note("Chips by the river", null, robin, sam));
            assertThat(saved).hasSize(2).doesNotHaveDuplicates();
            assertThat(saved.stream().map(id -> notes.get(id).together()).distinct())
                    .hasSize(1);
        });
    }

    @Test
    void a_note_sent_again_is_saved_once() {
        council.does(council.keyWorker, () -> {
            NewNote note = note("Chips by the river", null, robin, sam);
            assertThat(notes.write(note)).isEqualTo(notes.write(note));
            assertThat(rows.count("keywork.note")).isEqualTo(2);
        });
    }

    @Test
    void lines_that_end_differently_are_the_same_note() {
        council.does(council.keyWorker, () -> {
            UUID id = Ids.next();
            notes.write(with(id, "One\r\ntwo"));
            notes.write(with(id, "One\ntwo"));
            assertThat(notes.of(robin, TestDatabase.NOW.plusSeconds(1), 9))
                    .singleElement()
                    .extracting(Note::words)
                    .isEqualTo("One\ntwo");
        });
    }

    @Test
    void other_words_under_the_same_id_are_not_lost() {
        council.does(council.keyWorker, () -> {
            UUID id = Ids.next();
            notes.write(with(id, "In the morning"));
            notes.write(with(id, "In the evening, from the page behind"));
            assertThat(rows.count("keywork.note")).isEqualTo(2);
        });
    }

    @Test
    void a_note_that_names_somebody_out_of_reach_is_refused_whole() {
        var other = councils.make();
        YoungPersonId stranger = other.meets("Alex Far");
        council.does(council.keyWorker, () -> {
            assertThatThrownBy(() -> notes.write(note("Together", null, robin, stranger)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.key()).isEqualTo("keywork.note.not.yours"));
            assertThat(rows.count("keywork.note")).isZero();
        });
    }

    @Test
    void a_police_liaison_neither_reads_nor_writes_notes() {
        council.does(council.keyWorker, () -> notes.write(note("Quiet day", null, robin)));
        var police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        council.does(police, () -> {
            assertThat(notes.of(robin, TestDatabase.NOW.plusSeconds(1), 9)).isEmpty();
            assertThat(rows.count("keywork.note")).isZero();
            assertThatThrownBy(() -> notes.write(note("x", null, robin))).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void another_hub_reads_nothing() {
        NoteId id = council.as(
                council.keyWorker,
                () -> notes.write(note("Quiet day", null, robin)).get(0));
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        council.does(elsewhere, () -> {
            assertThat(rows.count("keywork.note")).isZero();
            assertThatThrownBy(() -> notes.get(id)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_young_person_reads_what_is_shared_and_nothing_else() {
        var own = rows.ownSignIn(council, robin, signIns);
        List<NoteId> saved = council.as(council.keyWorker, () -> {
            NoteId shared = notes.write(note("We cooked", null, robin)).get(0);
            NoteId withheld =
                    notes.write(note("A worry", "before we have talked", robin)).get(0);
            NoteId wrong = notes.write(note("About Sam", null, robin)).get(0);
            notes.withdraw(wrong, "It was about somebody else");
            notes.write(note("Sam's day", null, sam));
            return List.of(shared, withheld);
        });
        assertThat(read(own)).containsExactly("We cooked");
        council.does(council.keyWorker, () -> notes.share(saved.get(1)));
        assertThat(read(own)).containsExactlyInAnyOrder("We cooked", "A worry");
    }

    @Test
    void a_young_person_writes_no_note_and_takes_none_back() {
        NoteId id = council.as(
                council.keyWorker,
                () -> notes.write(note("We cooked", null, robin)).get(0));
        CurrentViewer.<Boolean>as(rows.ownSignIn(council, robin, signIns), () -> {
            assertThatThrownBy(() -> notes.write(note("x", null, robin))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> notes.withdraw(id, "x")).isInstanceOf(NotFound.class);
            return true;
        });
    }

    @Test
    void a_withdrawn_note_leaves_the_story_and_stays_in_the_books() {
        council.does(council.keyWorker, () -> {
            NoteId id = notes.write(note("About Sam", null, robin)).get(0);
            notes.withdraw(id, "It was about somebody else");
            assertThat(notes.of(robin, TestDatabase.NOW.plusSeconds(1), 9)).isEmpty();
            assertThat(notes.get(id).withdrawal().because()).isEqualTo("It was about somebody else");
        });
    }

    @Test
    void only_its_writer_and_those_who_run_the_hub_take_a_note_back() {
        NoteId id = council.as(
                council.keyWorker,
                () -> notes.write(note("We cooked", null, robin)).get(0));
        var colleague = council.joins("Lee Coach", Role.LIFE_COACH, council.hub);
        council.does(
                colleague,
                () -> assertThatThrownBy(() -> notes.withdraw(id, "no")).isInstanceOf(NotFound.class));
        council.does(council.manager, () -> notes.withdraw(id, "It was about somebody else"));
        council.does(
                council.keyWorker, () -> assertThat(notes.get(id).withdrawal()).isNotNull());
    }

    @Test
    void a_correction_takes_the_place_of_a_note_that_stays_behind_it() {
        council.does(council.keyWorker, () -> {
            NoteId first = notes.write(note("She was late", null, robin)).get(0);
            NoteId second = new NoteId(Ids.next());
            notes.correct(first, second, "The bus was late", null);
            notes.correct(first, second, "The bus was late", null);
            assertThat(notes.of(robin, TestDatabase.NOW.plusSeconds(1), 9))
                    .extracting(Note::words)
                    .containsExactly("The bus was late");
            assertThat(notes.get(second).corrects()).isEqualTo(first);
            assertThat(notes.get(first).words()).isEqualTo("She was late");
        });
    }

    @Test
    void nobody_writes_under_another_name() {
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> rows.in(sql -> sql.sql("""
                        insert into keywork.note (authority_id, id, young_person_id, together_id, author, happened_at,
                          recorded_at, how, words)
                        values (platform.authority(), :id, :person, :id, :other, now(), now(), 'FACE', 'Not me')""")
                                .param("id", Ids.next())
                                .param("person", robin.value())
                                .param("other", council.manager.value())
                                .update()))
                        .hasStackTraceContaining("under_their_own_name"));
    }

    private NewNote note(String words, String withheld, YoungPersonId... about) {
        return new NewNote(
                Ids.next(),
                List.of(about),
                TestDatabase.NOW.minusSeconds(60),
                ContactMode.MEAL,
                30,
                null,
                words,
                null,
                null,
                withheld);
    }

    private NewNote with(UUID id, String words) {
        Instant when = TestDatabase.NOW.minusSeconds(60);
        return new NewNote(id, List.of(robin), when, ContactMode.FACE, null, null, words, null, null, null);
    }

    private List<String> read(CurrentViewer.SignedIn own) {
        return CurrentViewer.as(
                own,
                () -> notes.of(robin, TestDatabase.NOW.plusSeconds(1), 9).stream()
                        .map(Note::words)
                        .toList());
    }
}
