package uk.onedoor.keywork;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.TimelineSource;
import uk.onedoor.platform.access.CurrentViewer;

/** Tells the time spent together on the timeline. */
@Component
@Transactional(readOnly = true)
class NoteTimeline implements TimelineSource {

    private final NoteRepository notes;
    private final CurrentViewer viewer;

    NoteTimeline(NoteRepository notes, CurrentViewer viewer) {
        this.notes = notes;
        this.viewer = viewer;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        boolean theirOwnPage = viewer.get().youngPerson() != null;
        return notes.of(glance.records(), before, most).stream()
                .map(note -> entry(note, theirOwnPage))
                .toList();
    }

    private static TimelineEntry entry(Note note, boolean theirOwnPage) {
        return new TimelineEntry(
                note.id().value(),
                note.happenedAt(),
                false,
                Strand.TOGETHER,
                "ContactMode." + note.how(),
                new Object[0],
                note.words(),
                note.ownWords(),
                note.author(),
                null,
                theirOwnPage ? null : "/notes/" + note.id(),
                note.hiddenBecause());
    }
}
