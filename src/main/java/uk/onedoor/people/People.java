package uk.onedoor.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** Who the young people are. Every question is answered for the viewer: who may not be seen is not there. */
@Service
@Transactional
public class People {

    /** Somebody this might already be: enough to recognise them by, and no more. */
    public record Match(
            YoungPersonId id,
            String nameUsed,
            String lastName,
            @Nullable Integer bornYear,
            @Nullable HubId hub) {}

    /** Where the first word of somebody came from. */
    public enum KnownFrom {
        DOOR,
        STAFF,
        RETURN
    }

    private final PersonRepository persons;
    private final Relationships relationships;
    private final CurrentViewer viewer;
    private final Clock clock;

    People(PersonRepository persons, Relationships relationships, CurrentViewer viewer, Clock clock) {
        this.persons = persons;
        this.relationships = relationships;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Somebody new: the hub's team may see them from this moment. */
    public YoungPersonId meet(NewPerson person, HubId hub, KnownFrom from, String because) {
        YoungPersonId id = new YoungPersonId(Ids.next());
        relationships.meet(id, hub, because);
        persons.insert(id, person, from, viewer.get(), clock.instant());
        return id;
    }

    /** Somebody the council's return tells of: on no one's list, seen by nobody's hub, until a door opens. */
    public YoungPersonId knownFromReturn(NewPerson person) {
        YoungPersonId id = new YoungPersonId(Ids.next());
        persons.insert(id, person, KnownFrom.RETURN, viewer.get(), clock.instant());
        return id;
    }

    /** The same for the many of a whole return at once, in their order. */
    public List<YoungPersonId> knownFromReturn(List<NewPerson> many) {
        List<YoungPersonId> ids =
                many.stream().map(person -> new YoungPersonId(Ids.next())).toList();
        persons.insertAll(ids, many, KnownFrom.RETURN, viewer.get(), clock.instant());
        return ids;
    }

    public YoungPerson get(YoungPersonId id) {
        return find(id).orElseThrow(() -> new NotFound("young person " + id));
    }

    @Transactional(readOnly = true)
    public Optional<YoungPerson> find(YoungPersonId id) {
        return persons.find(List.of(id.value())).stream().findFirst();
    }

    /** Those of the given people the viewer may see, by id. */
    @Transactional(readOnly = true)
    public Map<YoungPersonId, YoungPerson> find(Collection<YoungPersonId> ids) {
        return persons.byId(ids.stream().map(YoungPersonId::value).toList());
    }

    /** Everybody the viewer may see, by the name they use. */
    @Transactional(readOnly = true)
    public List<YoungPerson> all() {
        return persons.all();
    }

    /** People whose name is like these words, best first; nicknames and mis-spellings count. */
    @Transactional(readOnly = true)
    public List<YoungPerson> search(String words) {
        String plain = words.strip();
        return plain.length() < 2 ? List.of() : persons.named(plain.substring(0, Math.min(plain.length(), 100)));
    }

    /** Who in the council this might already be, for a hub's team at the door. */
    public List<Match> possibleMatches(String name, @Nullable LocalDate dateOfBirth) {
        return persons.possibleMatches(name.strip(), dateOfBirth);
    }

    /** Changes what is known of somebody; what was known before stays as history. */
    public void revise(YoungPersonId id, NewPerson now) {
        Viewer by = viewer.get();
        persons.revise(id, now, by, clock.instant());
    }

    /** Every record of this one person: itself, and those merged into it. */
    @Transactional(readOnly = true)
    public List<UUID> records(YoungPersonId id) {
        return persons.records(id);
    }
}
