package uk.onedoor.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Language;
import uk.onedoor.records.CopyFiles.Files;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Copies of a whole record, made for the young person it is about: what was handed over, when, by whom and how. */
@Service
@Transactional
public class Copies {

    /** How a copy gets to the young person. */
    public enum Handed {
        TOGETHER,
        PRINTED,
        SENT
    }

    /** Which copy. */
    public record CopyId(UUID value) {

        public CopyId {
            Objects.requireNonNull(value);
        }

        public static CopyId of(String text) {
            return new CopyId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What is asked of a copy: for whom, in which language, how it is handed over, and why what is about others is in it. */
    public record NewCopy(
            CopyId id,
            YoungPersonId youngPerson,
            Language language,
            Handed handed,
            boolean withOthers,
            @Nullable String because) {

        NewCopy of(YoungPersonId kept) {
            return new NewCopy(id, kept, language, handed, withOthers, because);
        }
    }

    /** A copy that was made. {@code name} is whose record it is, {@code madeBy} who made it, as they are called. */
    public record Copy(NewCopy asked, String name, UUID by, String madeBy, Instant at, int entries, int leftOut) {}

    private final People people;
    private final CopyFiles files;
    private final CopyRepository copies;
    private final CurrentViewer viewer;
    private final Clock clock;

    Copies(People people, CopyFiles files, CopyRepository copies, CurrentViewer viewer, Clock clock) {
        this.people = people;
        this.files = files;
        this.copies = copies;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * What a copy would hold, without what is about other people.
     *
     * @throws NotFound when the viewer may not make one
     */
    @Transactional(readOnly = true)
    public CopyContents contents(YoungPersonId who, Language language) {
        return files.contents(recordsToCopy(who), language);
    }

    /**
     * Makes a copy; its files can be fetched for as long as whoever made it has just proved who they are.
     *
     * @throws Refusal by {@code because} when what is about others is to be in it and nobody says why
     */
    public void make(NewCopy asked) {
        List<UUID> records = recordsToCopy(asked.youngPerson());
        if (asked.withOthers() && asked.because() == null) {
            throw new Refusal("because", "records.copy.because.missing");
        }
        if (!copies.proved()) {
            throw new Refusal("", "records.copy.unproved");
        }
        YoungPersonId kept = people.kept(asked.youngPerson());
        Copy copy = new Copy(
                asked.of(kept),
                people.get(kept).nameUsed(),
                viewer.get().account(),
                viewer.get().name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                0,
                0);
        copies.insert(copy, files.of(copy, records), viewer.get().authority());
    }

    /** The copies made of these records of one person, newest first, whose viewer may know of them. */
    @Transactional(readOnly = true)
    public List<Copy> of(List<UUID> records) {
        return copies.of(records);
    }

    /** True when the viewer made this copy and just proved who they are: its files are theirs to fetch. */
    @Transactional(readOnly = true)
    public boolean canFetch(Copy copy) {
        return copy.by().equals(viewer.get().account()) && copies.proved();
    }

    /**
     * The two files of a copy, written anew from the record, and the same to the last letter as when it was made.
     *
     * @throws Refusal when it is not the viewer's to fetch any more, or when something was written since
     */
    @Transactional(readOnly = true)
    Files files(YoungPersonId who, CopyId id) {
        List<UUID> records = recordsToCopy(who);
        Copy copy = copies.of(records).stream()
                .filter(one -> one.asked().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("copy " + id));
        if (!canFetch(copy)) {
            throw new Refusal("", "records.copy.over");
        }
        Files now = files.of(copy, records);
        if (!copies.isAsMade(id, now)) {
            throw new Refusal("", "records.copy.changed");
        }
        return now;
    }

    /** All records of somebody of whom the viewer may make a copy: who may write what is known of them. */
    private List<UUID> recordsToCopy(YoungPersonId who) {
        List<UUID> records = people.records(people.kept(who));
        if (records.isEmpty() || !copies.mayMake(records)) {
            throw new NotFound("young person " + who);
        }
        return records;
    }
}
