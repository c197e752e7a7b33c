package uk.onedoor.keywork;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** Notes of time spent together: written once, read by the young person, put right or taken back but never lost. */
@Service
@Transactional
public class Notes {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_OWN = 5_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_AT_ONCE = 20;
    private static final int DAY_IN_MINUTES = 24 * 60;
    /** A phone's clock may run a little ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final NoteRepository notes;
    private final Reach reach;
    private final CurrentViewer viewer;
    private final Clock clock;

    Notes(NoteRepository notes, Reach reach, CurrentViewer viewer, Clock clock) {
        this.notes = notes;
        this.reach = reach;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Saves a note: one for each young person it is about, or none at all. Sent again it is saved once; other words sent
     * under the same id are another note, so that nothing anybody wrote is lost.
     *
     * @return the notes, in the order of the people
     * @throws Refusal by the field that is not right; by {@code youngPeople} when one of them is not the viewer's to write
     *     about
     */
    public List<NoteId> write(NewNote note) {
        Set<YoungPersonId> about = new LinkedHashSet<>(note.about());
        NewNote plain = inPlainLines(note);
        check(plain, about);
        if (!reach.mayWrite(Reach.Section.NOTES, about)) {
            throw new Refusal("youngPeople", "keywork.note.not.yours");
        }
        return about.stream()
                .map(one -> {
                    NoteId id = once(plain, one);
                    notes.insert(id, one, plain, null, viewer.get(), clock.instant());
                    return id;
                })
                .toList();
    }

    public Note get(NoteId id) {
        return notes.find(id).orElseThrow(() -> new NotFound("note " + id));
    }

    /** The notes of a young person that hold, newest first, from before a moment. */
    @Transactional(readOnly = true)
    public List<Note> of(YoungPersonId youngPerson, Instant before, int most) {
        return notes.of(List.of(youngPerson.value()), before, most);
    }

    /** A note that should not be here, such as one about somebody else, is taken back with a reason; its row stays. */
    public void withdraw(NoteId id, String because) {
        Note note = mine(id);
        refuseLonger("because", because, LONGEST_REASON);
        if (note.withdrawal() == null) {
            notes.withdraw(id, because, viewer.get(), clock.instant());
        } else if (!note.withdrawal().because().equals(because)) {
            throw new TooLate();
        }
    }

    /** What was withheld is shown to the young person after all. */
    public void share(NoteId id) {
        Note note = mine(id);
        if (note.hiddenBecause() != null) {
            notes.share(id, viewer.get(), clock.instant());
        }
    }

    /**
     * Puts a note right: a new note with other words takes the place of the one before, which stays behind it.
     *
     * @param corrected the id of the new note, made by the form
     */
    public void correct(NoteId id, NoteId corrected, String words, @Nullable String ownWords) {
        if (notes.find(corrected).isPresent()) {
            return;
        }
        Note before = mine(id);
        if (!before.holds()) {
            throw new Refusal("", "keywork.note.put.right.already");
        }
        NewNote now = inPlainLines(new NewNote(
                before.together(),
                List.of(before.youngPerson()),
                before.happenedAt(),
                before.how(),
                before.minutes(),
                before.area(),
                words,
                ownWords,
                before.mood(),
                before.hiddenBecause(),
                before.reachedOut(),
                before.refused()));
        check(now, Set.of(before.youngPerson()));
        try {
            notes.insert(corrected, before.youngPerson(), now, id, viewer.get(), clock.instant());
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("", "keywork.note.put.right.already");
        }
        notes.markCorrected(id, corrected);
    }

    /** True when the viewer may withdraw, share or correct this note: its writer, and those who run the hub. */
    @Transactional(readOnly = true)
    public boolean mayPutRight(Note note) {
        Viewer by = viewer.get();
        boolean theirs = note.author().equals(by.account());
        return (theirs || by.may(Opens.MANAGERS) || by.is(Role.SYSTEM))
                && reach.mayWrite(Reach.Section.NOTES, note.youngPerson());
    }

    private Note mine(NoteId id) {
        Note note = get(id);
        if (!mayPutRight(note)) {
            throw new NotFound("a note to put right " + id);
        }
        return note;
    }

    private void check(NewNote note, Set<YoungPersonId> about) {
        if (about.isEmpty() || about.size() > MOST_AT_ONCE) {
            throw new Refusal("youngPeople", about.isEmpty() ? "keywork.note.who.missing" : "keywork.note.who.many");
        }
        if (note.words().isBlank()) {
            throw new Refusal("words", "keywork.note.words.missing");
        }
        refuseLonger("words", note.words(), LONGEST);
        refuseLonger("ownWords", note.ownWords(), LONGEST_OWN);
        refuseLonger("withheldReason", note.withheldBecause(), LONGEST_REASON);
        refuseOutside("minutes", note.minutes(), DAY_IN_MINUTES);
        refuseOutside("mood", note.mood(), 5);
        if (note.refused() && note.how() != ContactMode.ATTEMPTED) {
            throw new Refusal("refused", "keywork.note.refused.wrong");
        }
        if (note.happenedAt().isAfter(clock.instant().plus(CLOCKS_DIFFER))
                || note.happenedAt().isBefore(LONG_AGO)) {
            throw new Refusal("on", "keywork.note.when.wrong");
        }
    }

    private static void refuseLonger(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Refusal(field, "keywork.too.long", longest, text.length());
        }
    }

    private static void refuseOutside(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            throw new Refusal(field, "keywork.note." + field + ".wrong");
        }
    }

    /** A form and a script end their lines differently: the same words are the same note. */
    private static NewNote inPlainLines(NewNote note) {
        return new NewNote(
                note.together(),
                note.about(),
                note.happenedAt(),
                note.how(),
                note.minutes(),
                note.area(),
                lines(note.words()),
                note.ownWords() == null ? null : lines(note.ownWords()),
                note.mood(),
                note.withheldBecause() == null ? null : lines(note.withheldBecause()),
                note.reachedOut(),
                note.refused());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }

    /** The same writer, the same id, the same person, the same words: the same note, however often it is sent. */
    private NoteId once(NewNote note, YoungPersonId about) {
        String all = String.join(
                "\u0000",
                viewer.get().account().toString(),
                note.together().toString(),
                about.toString(),
                note.how().name(),
                note.words(),
                String.valueOf(note.ownWords()));
        return new NoteId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }
}
