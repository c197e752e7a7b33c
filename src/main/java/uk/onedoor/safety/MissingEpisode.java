package uk.onedoor.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.MissingFact.Kind;

/** One time somebody was not where they were expected: how it began, and every fact since, the first first. */
record MissingEpisode(
        UUID id,
        YoungPersonId record,
        Beginning began,
        Written written,
        List<Entry> entries,
        List<Interview.Kept> interviews)
        implements Followed {

    /** The same with what followed. */
    MissingEpisode with(List<Entry> followed, List<Interview.Kept> talks) {
        return new MissingEpisode(id, record, began, written, followed, talks);
    }

    /** That they came back; empty while they have not. */
    Optional<MissingFact> returned() {
        return last(Kind.RETURNED);
    }

    /** The last fact of a kind that stands. */
    Optional<MissingFact> last(Kind kind) {
        return standing(kind).reduce((before, after) -> after);
    }

    private Stream<MissingFact> standing(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.written().stands())
                .map(Entry::fact)
                .filter(fact -> fact.what().kind() == kind);
    }

    boolean isOpen() {
        return written.stands() && returned().isEmpty();
    }

    /** What became of the interview, the last that stands; empty when nothing yet. */
    Optional<Interview.Kept> interview() {
        return interviews.stream().filter(one -> one.written().stands()).reduce((before, after) -> after);
    }

    /** True when they were not back at a moment. */
    boolean covers(Instant moment) {
        return written.stands()
                && !moment.isBefore(began.since())
                && returned().map(back -> moment.isBefore(back.at())).orElse(true);
    }

    @Override
    public Instant since() {
        return began.since();
    }

    @Override
    public Stream<Entered> followed() {
        return Stream.concat(
                entries.stream().map(one -> new Entered(one.fact().id(), one.written())),
                interviews.stream().map(one -> new Entered(one.interview().id(), one.written())));
    }
}
