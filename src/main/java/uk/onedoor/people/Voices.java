package uk.onedoor.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** What young people say to us, and our answers. A thing said has somebody who answers, from the first moment. */
@Service
@Transactional
public class Voices {

    /** What somebody wants of us. */
    public enum SaidKind {
        CALL_ME,
        NOT_RIGHT,
        SOMETHING_TO_SAY
    }

    /** Which thing said. */
    public record SaidId(UUID value) {

        public SaidId {
            Objects.requireNonNull(value);
        }

        public static SaidId of(String text) {
            return new SaidId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What we answered, who and when. */
    public record Answer(String words, UUID by, Instant at) {}

    /** Something a young person said: to whom, about what (null: nothing we wrote), and all that was answered. */
    public record Said(
            SaidId id,
            YoungPersonId youngPerson,
            SaidKind kind,
            String words,
            @Nullable UUID about,
            WorkerId answers,
            Instant at,
            List<Answer> answered) {}

    private static final int LONGEST = 5_000;

    private final VoiceRepository voices;
    private final PersonRepository persons;
    private final CurrentViewer viewer;
    private final Clock clock;

    Voices(VoiceRepository voices, PersonRepository persons, CurrentViewer viewer, Clock clock) {
        this.voices = voices;
        this.persons = persons;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A young person says something to us; somebody who answers is found at once. */
    public SaidId say(YoungPersonId who, SaidKind kind, String words, @Nullable UUID about) {
        SaidId id = new SaidId(Ids.next());
        say(id, who, kind, words, about);
        return id;
    }

    /**
     * The same under an id made before, so that sending it twice says it once.
     *
     * @throws Refusal by {@code words} when there are none, or too many
     */
    public void say(SaidId id, YoungPersonId who, SaidKind kind, String words, @Nullable UUID about) {
        String said = words.strip();
        if (said.isEmpty() && kind != SaidKind.CALL_ME) {
            throw new Refusal("words", "people.said.words.missing");
        }
        if (said.length() > LONGEST) {
            throw new Refusal("words", "people.said.words.long");
        }
        Said asked = new Said(id, who, kind, said, about, whoAnswers(who), clock.instant(), List.of());
        voices.insert(asked, viewer.get().authority());
    }

    /** Who answers what this young person says today: their key worker, else who owns the door of their hub. */
    @Transactional(readOnly = true)
    public WorkerId whoAnswers(YoungPersonId who) {
        return voices.whoAnswers(who).orElseThrow(() -> new Refusal("", "people.said.nobody"));
    }

    /** What waits for this worker's answer, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Said> waitingFor(WorkerId worker) {
        return voices.waiting(worker);
    }

    /** Everything that waits for an answer by anybody, as far as the viewer may see it, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Said> waiting() {
        return voices.waiting(null);
    }

    /** What a young person said to us, newest first. */
    @Transactional(readOnly = true)
    public List<Said> of(YoungPersonId who) {
        return of(persons.records(who), 100);
    }

    List<Said> of(Collection<UUID> records, int most) {
        return voices.of(records, most);
    }

    @Transactional(readOnly = true)
    public Said get(SaidId id) {
        return voices.find(id).orElseThrow(() -> new NotFound("said " + id));
    }

    /** Answers; the young person reads it on their own page. */
    public void answer(SaidId id, String words) {
        answer(Ids.next(), id, words);
    }

    /**
     * The same under an id made before, so that sending it twice answers once.
     *
     * @throws Refusal by {@code words} when there are too many
     */
    public void answer(UUID answer, SaidId id, String words) {
        String answered = words.strip();
        if (answered.isEmpty() || answered.length() > LONGEST) {
            throw new Refusal("words", answered.isEmpty() ? "people.answer.words.missing" : "people.said.words.long");
        }
        voices.insertAnswer(answer, get(id), answered, viewer.get(), clock.instant());
    }
}
