package uk.onedoor.diary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.Joining.Proposal;
import uk.onedoor.diary.Joining.Visit;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;

/** One diary for all who come to a young person: what is planned, what became of it, and which visits could be one. */
@Service
@Transactional
public class Diary {

    private static final int WEEKS_AHEAD = 8;
    private static final int YEARS = 2;

    private final AppointmentRepository appointments;
    private final People people;
    private final Staff staff;
    private final CurrentViewer viewer;
    private final Clock clock;

    Diary(AppointmentRepository appointments, People people, Staff staff, CurrentViewer viewer, Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.staff = staff;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Puts an appointment in the diary, once however often it is sent.
     *
     * @throws Refusal by {@code on} when that day is too far away, by {@code with} when nobody is there
     */
    public void plan(NewAppointment asked) {
        checkDay(asked.startsAt());
        if (asked.worker() == null && asked.withWhom() == null) {
            throw new Refusal("withWhom", "diary.appointment.with.missing");
        }
        if (asked.worker() != null && staff.find(asked.worker()).isEmpty()) {
            throw new Refusal("worker", "diary.appointment.worker.missing");
        }
        appointments.insert(asked, viewer.get(), clock.instant());
    }

    /**
     * It happened, and with it that whose work it did.
     *
     * @throws Refusal when it is still to come, or when somebody said otherwise already
     */
    public void happened(UUID id) {
        happened(id, null);
    }

    /** The same, with what there is to say of it. */
    public void happened(UUID id, @Nullable String words) {
        Appointment open = open(id);
        if (open.startsAt().isAfter(clock.instant())) {
            throw new Refusal("how", "diary.appointment.to.come");
        }
        appointments.end(id, AppointmentEnd.HAPPENED, words, true, viewer.get(), clock.instant());
    }

    /**
     * It did not happen, and why; nor did that whose work it was to do.
     *
     * @throws Refusal by {@code because} without a reason
     */
    public void didNot(UUID id, @Nullable String because) {
        if (because == null) {
            throw new Refusal("because", "diary.appointment.because.missing");
        }
        open(id);
        appointments.end(id, AppointmentEnd.DID_NOT, because, true, viewer.get(), clock.instant());
    }

    /** It is at another time; what it does the work of goes with it. The new id makes moving it twice one move. */
    public void move(UUID id, UUID next, Instant startsAt, @Nullable String because) {
        open(id);
        checkDay(startsAt);
        appointments.end(id, AppointmentEnd.MOVED, because, false, viewer.get(), clock.instant());
        appointments.again(id, next, startsAt, viewer.get(), clock.instant());
        appointments.joinInstead(id, next);
    }

    /**
     * One visit does the work of these too. Each stays what it is, with its purpose; they happen when it does.
     *
     * @throws Refusal by {@code visits} when there is nothing to join, or something must be apart
     */
    public void join(YoungPersonId who, UUID host, Collection<UUID> others) {
        List<UUID> rest =
                others.stream().filter(id -> !id.equals(host)).distinct().toList();
        if (rest.isEmpty()) {
            throw new Refusal("visits", "diary.join.visits.missing");
        }
        List<UUID> records = people.everyRecord(who);
        Appointment stands = to(records, host);
        for (UUID id : rest) {
            Appointment other = to(records, id);
            if (!other.mayBeJoined() || !stands.mayBeJoined()) {
                throw new Refusal("visits", "diary.join.apart");
            }
        }
        appointments.join(host, rest);
    }

    /** One that is with a young person who has these records. */
    private Appointment to(List<UUID> records, UUID id) {
        Appointment one = get(id);
        if (!records.contains(one.youngPerson().value())) {
            throw new NotFound("a visit to them " + id);
        }
        return one;
    }

    @Transactional(readOnly = true)
    public Appointment get(UUID id) {
        return appointments.find(id).orElseThrow(() -> new NotFound("appointment " + id));
    }

    /** One young person's, from a day on, the earliest first. */
    @Transactional(readOnly = true)
    public List<Appointment> of(YoungPersonId youngPerson, LocalDate from) {
        return appointments.from(people.everyRecord(youngPerson), London.startOf(from));
    }

    /** Of everybody the viewer may see, from a day until another. */
    @Transactional(readOnly = true)
    public List<Appointment> between(LocalDate from, LocalDate until) {
        return appointments.between(London.startOf(from), London.startOf(until));
    }

    /** Which of the visits to come, of everybody the viewer may see, could be one. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals() {
        LocalDate today = London.today(clock);
        return among(between(today, today.plusWeeks(WEEKS_AHEAD)));
    }

    /** Which of these could be one. */
    @Transactional(readOnly = true)
    public List<Proposal> among(List<Appointment> planned) {
        Instant now = clock.instant();
        Map<UUID, UUID> kept = people.joined();
        return Joining.among(
                planned.stream()
                        .filter(one -> one.startsAt().isAfter(now))
                        .map(one -> visit(one, kept))
                        .toList(),
                appointments.joiningDays());
    }

    private static Visit visit(Appointment one, Map<UUID, UUID> kept) {
        String by = one.worker() == null
                ? one.with().strip().toLowerCase(java.util.Locale.ROOT)
                : one.worker().toString();
        UUID person = one.youngPerson().value();
        return new Visit(
                one.id(), new YoungPersonId(kept.getOrDefault(person, person)), by, one.startsAt(), one.mayBeJoined());
    }

    private Appointment open(UUID id) {
        Appointment one = get(id);
        if (!one.isOpen()) {
            throw new Refusal("", "diary.appointment.ended", Objects.requireNonNull(one.endedHow()));
        }
        return one;
    }

    private void checkDay(Instant at) {
        LocalDate today = London.today(clock);
        LocalDate day = London.day(at);
        if (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS))) {
            throw new Refusal("on", "diary.appointment.far");
        }
    }
}
