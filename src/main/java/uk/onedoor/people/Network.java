package uk.onedoor.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The people around a young person: family, friends and professionals, how close they are and who may know what. */
@Service
@Transactional
public class Network {

    /** Where somebody belongs. */
    public enum Circle {
        FAMILY,
        FRIEND,
        PROFESSIONAL
    }

    /** Which person of a network, through all that is revised about them. */
    public record MemberId(UUID value) {

        public MemberId {
            Objects.requireNonNull(value);
        }

        public static MemberId of(String text) {
            return new MemberId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What is said of somebody around a young person; closeness 1 is closest, 3 furthest. */
    public record Around(
            Circle circle,
            String name,
            String relationship,
            @Nullable String phone,
            int closeness,
            @Nullable String mayKnow,
            boolean atThree,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Somebody around a young person, as known since {@code recordedAt}.
     *
     * @param own how close they are in the young person's own eyes; null while they have not said
     */
    public record Member(
            MemberId id,
            YoungPersonId youngPerson,
            Around around,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable Integer own) {

        /** The ring they stand on: the young person's own say first. */
        public int ring() {
            return own == null ? around.closeness() : own;
        }
    }

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final NetworkRepository members;
    private final PersonRepository persons;
    private final Turns turns;
    private final CurrentViewer viewer;
    private final Clock clock;

    Network(NetworkRepository members, PersonRepository persons, Turns turns, CurrentViewer viewer, Clock clock) {
        this.members = members;
        this.persons = persons;
        this.turns = turns;
        this.viewer = viewer;
        this.clock = clock;
    }

    public MemberId add(YoungPersonId youngPerson, Around around) {
        MemberId id = new MemberId(Ids.next());
        add(id, youngPerson, around);
        return id;
    }

    /** Adds somebody under an id made before, so that sending the form twice adds them once. */
    public void add(MemberId id, YoungPersonId youngPerson, Around around) {
        check(around);
        members.insert(id, youngPerson, around, viewer.get(), clock.instant());
    }

    /** Changes what is said of somebody; what was said before stays as history. */
    public void revise(MemberId id, Around around) {
        check(around);
        turns.take("network", id.value());
        Member before = get(id);
        if (before.around().equals(around)) {
            return;
        }
        members.supersede(id, clock.instant());
        members.insert(id, before.youngPerson(), around, viewer.get(), clock.instant());
    }

    /** The same, when it is somebody around this young person. */
    void revise(MemberId id, YoungPersonId youngPerson, Around around) {
        if (!persons.records(youngPerson).contains(get(id).youngPerson().value())) {
            throw new NotFound("member " + id);
        }
        revise(id, around);
    }

    /** They were around until a day; who they were stays. */
    public void end(MemberId id, LocalDate on) {
        Around now = get(id).around();
        revise(
                id,
                new Around(
                        now.circle(),
                        now.name(),
                        now.relationship(),
                        now.phone(),
                        now.closeness(),
                        now.mayKnow(),
                        now.atThree(),
                        now.from(),
                        on));
    }

    /**
     * The young person says how close somebody is; what a worker wrote stays beside it, and what they said before as history.
     *
     * @throws NotFound when it is nobody around them
     */
    public void say(MemberId id, YoungPersonId own, int closeness) {
        if (closeness < 1 || closeness > 3) {
            throw new Refusal("closeness", "people.network.closeness.missing");
        }
        turns.take("own closeness", id.value());
        Member member = get(id);
        if (!persons.records(own).contains(member.youngPerson().value())) {
            throw new NotFound("member " + id);
        }
        if (member.own() == null || member.own() != closeness) {
            members.supersedeOwn(id, clock.instant());
            members.insertOwn(member, closeness, viewer.get(), clock.instant());
        }
    }

    @Transactional(readOnly = true)
    public Member get(MemberId id) {
        return members.find(id).orElseThrow(() -> new NotFound("member " + id));
    }

    /** Everybody known around a young person, the closest first, those who were around before last. */
    @Transactional(readOnly = true)
    public List<Member> of(YoungPersonId youngPerson) {
        return of(persons.records(youngPerson));
    }

    List<Member> of(Collection<UUID> records) {
        return members.of(records);
    }

    /** Those who were around on a day, on the ring on which they stood then. */
    @Transactional(readOnly = true)
    List<Member> of(Collection<UUID> records, LocalDate on) {
        return members.of(records, on, London.startOf(on.plusDays(1)));
    }

    /** All that was ever said of somebody, newest first. */
    @Transactional(readOnly = true)
    public List<Member> history(MemberId id) {
        return members.history(id);
    }

    private void check(Around around) {
        if (around.closeness() < 1 || around.closeness() > 3) {
            throw new Refusal("closeness", "people.network.closeness.missing");
        }
        LocalDate latest = London.today(clock);
        if (around.from() != null
                && (around.from().isBefore(EARLIEST) || around.from().isAfter(latest))) {
            throw new Refusal("from", "people.network.from.wrong");
        }
        if (around.until() != null
                && (around.until().isAfter(latest.plusYears(1))
                        || around.until().isBefore(around.from() == null ? EARLIEST : around.from()))) {
            throw new Refusal("until", "people.network.until.wrong");
        }
    }
}
