package uk.onedoor.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Look;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

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

    /** What the record itself tells: nicknames and other spellings, and where from and since when it is known. */
    public record Known(String otherNames, KnownFrom from, Instant since) {}

    private final PersonRepository persons;
    private final JoinedRecords joined;
    private final Turns turns;
    private final CurrentViewer viewer;
    private final Clock clock;

    People(PersonRepository persons, JoinedRecords joined, Turns turns, CurrentViewer viewer, Clock clock) {
        this.persons = persons;
        this.joined = joined;
        this.turns = turns;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Somebody new, met by anybody of a hub's team, whatever their role: the team may see them from this moment. */
    public YoungPersonId meet(NewPerson person, HubId hub, KnownFrom from, String because) {
        YoungPersonId id = new YoungPersonId(Ids.next());
        persons.meet(id, person, new PersonRepository.Meeting(hub, from, because), clock.instant());
        return id;
    }

    /** Somebody the council's return tells of: on no one's list, seen by nobody's hub, until a door opens. */
    public YoungPersonId knownFromReturn(NewPerson person) {
        return knownFromReturn(List.of(person)).get(0);
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

    /** Who in the council this might already be, for a hub's team at the door; the page that shows them names them in its trace. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Match> possibleMatches(String name, @Nullable LocalDate dateOfBirth) {
        return persons.possibleMatches(name.strip(), dateOfBirth);
    }

    /** Up to so many of those the viewer may see, by the name they use. */
    @Transactional(readOnly = true)
    public List<YoungPerson> first(int most) {
        return persons.first(most);
    }

    /** Changes what is known of somebody; what was known before stays as history, and so do their other names. */
    public void revise(YoungPersonId id, NewPerson now) {
        turns.take("identity", id.value());
        revised(id, now, known(id).otherNames());
    }

    /** Changes what is known of somebody, with the nicknames and spellings they are also found by. */
    public void revise(YoungPersonId id, NewPerson now, String otherNames) {
        check(now);
        turns.take("identity", id.value());
        revised(id, now, otherNames);
    }

    /** A young person chooses how their own pages and their disc look. */
    public void chooseLook(YoungPersonId own, String colour, String pattern) {
        if (!Look.COLOURS.contains(colour) || !Look.PATTERNS.contains(pattern)) {
            throw new Refusal("colour", "people.look.unknown");
        }
        turns.take("identity", own.value());
        persons.chooseLook(own, colour, pattern, clock.instant());
    }

    @Transactional(readOnly = true)
    public Known known(YoungPersonId id) {
        return persons.known(id).orElseThrow(() -> new NotFound("young person " + id));
    }

    /** The record that is kept when this one was joined to another; else itself. */
    @Transactional(readOnly = true)
    public YoungPersonId kept(YoungPersonId id) {
        return joined.kept(id).orElse(id);
    }

    /** Every record of this one person: itself, and those merged into it. */
    @Transactional(readOnly = true)
    public List<UUID> records(YoungPersonId id) {
        return persons.records(id);
    }

    /** Every record of the person whose record this is: the one that is kept first, also when another one is asked about. */
    @Transactional(readOnly = true)
    public List<UUID> everyRecord(YoungPersonId id) {
        return joined.of(id);
    }

    /** Records that were joined to another, each with the one that is kept, of everybody the viewer may see. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> joined() {
        return joined.all();
    }

    /** Every record of these people: their own, and those joined to them, as {@link #joined} told it. */
    public static List<UUID> everyRecord(Collection<YoungPersonId> kept, Map<UUID, UUID> joined) {
        return Stream.concat(
                        kept.stream().map(YoungPersonId::value),
                        joined.entrySet().stream()
                                .filter(one -> kept.contains(new YoungPersonId(one.getValue())))
                                .map(Map.Entry::getKey))
                .toList();
    }

    private void check(NewPerson now) {
        LocalDate born = now.dateOfBirth();
        LocalDate today = London.today(clock);
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(100)))) {
            throw new Refusal("dateOfBirth", "people.record.dateOfBirth.wrong");
        }
    }

    private void revised(YoungPersonId id, NewPerson now, String otherNames) {
        if (!persons.revise(id, now, otherNames, viewer.get(), clock.instant())) {
            throw new NotFound("young person " + id);
        }
    }
}
