package uk.onedoor.diary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.Call.CallEnd;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** The calls young people ask those around them for. Each has an owner and a time from the first moment. */
@Service
@Transactional
public class Calls {

    private static final int LONGEST = 1_000;

    private final CallRepository calls;
    private final WhoIsAround around;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    Calls(CallRepository calls, WhoIsAround around, People people, CurrentViewer viewer, Clock clock) {
        this.calls = calls;
        this.around = around;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * A young person asks somebody around them for a call, once however often it is sent.
     *
     * @throws Refusal by {@code worker} when they are not around them now, by {@code words} when there are too many
     */
    public void ask(UUID id, YoungPersonId youngPerson, WorkerId worker, Suits suits, @Nullable String words) {
        if (words != null && words.length() > LONGEST) {
            throw new Refusal("words", "diary.call.words.long");
        }
        String name = around.of(youngPerson).stream()
                .filter(one -> one.worker().equals(worker))
                .map(DiaryShown.Around::name)
                .findFirst()
                .orElseThrow(() -> new Refusal("worker", "diary.call.worker.missing"));
        Instant now = clock.instant();
        Call asked = new Call(
                id, youngPerson, worker, name, suits, words, now, suits.dueAt(now), null, null, null, List.of());
        calls.insert(asked, viewer.get());
    }

    /**
     * We called.
     *
     * @throws Refusal when something became of it already
     */
    public void called(UUID id) {
        calls.end(open(id).id(), CallEnd.CALLED, viewer.get(), clock.instant());
    }

    /**
     * It is not needed any more, as they say or told us.
     *
     * @throws Refusal when something became of it already
     */
    public void notNeeded(UUID id) {
        calls.end(open(id).id(), CallEnd.NOT_NEEDED, viewer.get(), clock.instant());
    }

    /**
     * We tried and did not reach them; it is still to come. The id makes telling it twice one try.
     *
     * @throws Refusal when something became of it already
     */
    public void tried(UUID attempt, UUID id) {
        calls.tried(attempt, open(id), viewer.get(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Call get(UUID id) {
        return calls.find(id).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The calls they asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<Call> of(YoungPersonId youngPerson) {
        return calls.of(people.records(youngPerson));
    }

    private Call open(UUID id) {
        Call call = get(id);
        if (!call.isOpen()) {
            throw new Refusal("", "diary.call.ended");
        }
        return call;
    }
}
