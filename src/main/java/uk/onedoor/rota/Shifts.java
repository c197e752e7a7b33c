package uk.onedoor.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.rota.Shift.CalledOff;
import uk.onedoor.rota.Shift.Plan;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Presence.Missing;
import uk.onedoor.staff.WorkerId;

/** Shifts: planned, called off, worked. */
@Service
@Transactional
public class Shifts {

    private final RotaRepository shifts;
    private final Rota rota;
    private final CurrentViewer viewer;
    private final Clock clock;

    Shifts(RotaRepository shifts, Rota rota, CurrentViewer viewer, Clock clock) {
        this.shifts = shifts;
        this.rota = rota;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * A shift that somebody is asked to fill, or that nobody has yet.
     *
     * @param worker null while nobody is found
     * @param anyway true when it is known that they are away or on elsewhere, and they come all the same
     */
    public record Wanted(
            UUID id,
            HomeId home,
            LocalDate day,
            ShiftKind kind,
            Hours hours,
            @Nullable WorkerId worker,
            boolean anyway) {}

    /**
     * Plans a shift, under an id made before, so that it is planned once.
     *
     * @throws Refusal by {@code day} when that day is over; by {@code worker} when they work here no more by then, or have
     *     this very shift; by {@code anyway} when they are away or on elsewhere and nobody said that they come all the same
     */
    public void plan(Wanted wanted) {
        plan(wanted, null);
    }

    /**
     * Plans a shift instead of another, which is called off and stays as it was.
     *
     * @throws Refusal as {@link #plan(Wanted)}, and by {@code ""} when somebody called the other off meanwhile
     */
    public void replace(ShiftId old, Wanted wanted) {
        callOff(old);
        plan(wanted, old);
    }

    private void plan(Wanted wanted, @Nullable ShiftId insteadOf) {
        refuseTheDaysThatAreOver(wanted.day());
        if (wanted.worker() != null) {
            refuseWhoCannotCome(wanted, wanted.worker());
        }
        Viewer by = viewer.get();
        Shift shift = new Shift(
                new ShiftId(wanted.id()),
                wanted.home(),
                wanted.day(),
                wanted.kind(),
                wanted.hours(),
                wanted.worker(),
                new Plan(by.account(), clock.instant()));
        if (!shifts.insert(shift, insteadOf, by.authority())
                && shifts.find(shift.id()).isEmpty()) {
            throw new Refusal("worker", "rota.worker.already");
        }
    }

    /**
     * A shift is not to be.
     *
     * @throws Refusal by {@code ""} when somebody called it off meanwhile, by {@code day} when its day is over
     */
    public void callOff(ShiftId id) {
        refuseTheDaysThatAreOver(get(id).day());
        if (!shifts.callOff(id, viewer.get(), clock.instant())) {
            throw new Refusal("", "rota.shift.off.already");
        }
    }

    /**
     * Plans the week that begins on this Monday as the one before was planned, leaving what is planned already, and answers
     * how many shifts that were. Who works here no more by then leaves a gap; who is away is copied, and shown as away.
     */
    public int copyLastWeek(HomeId home, LocalDate monday) {
        List<Shift> there = shifts.planned(monday, monday.plusDays(Week.DAYS - 1));
        List<Shift> before = shifts.planned(monday.minusDays(Week.DAYS), monday.minusDays(1));
        Colleagues colleagues = rota.colleagues(before, List.of(), monday, monday.plusDays(Week.DAYS - 1));
        Viewer by = viewer.get();
        Plan plan = new Plan(by.account(), clock.instant());
        List<Shift> copies = Weeks.copied(before, there, home, colleagues, plan).stream()
                .filter(one -> !isOver(one.day()))
                .toList();
        copies.forEach(one -> shifts.insert(one, null, by.authority()));
        return copies.size();
    }

    /**
     * Writes down who was really there; the plan it stands beside stays as it was.
     *
     * @throws Refusal by {@code day} when that is still to come, by {@code worker} when it was written down already
     * @throws NotFound when it is another's shift and the viewer runs no hub
     */
    public void work(Worked worked) {
        Viewer by = viewer.get();
        if (!mayWriteFor(worked.worker())) {
            throw new NotFound("shift of " + worked.worker());
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), London.ZONE);
        if (worked.hours().begins(worked.day()).isAfter(now)) {
            throw new Refusal("day", "rota.worked.to.come");
        }
        if (!shifts.insert(worked, by, clock.instant())
                && shifts.findWorked(worked.id()).isEmpty()) {
            throw new Refusal("worker", "rota.worked.already");
        }
    }

    /** It was written down wrongly, and counts no more. */
    public void takeBack(UUID id) {
        Worked worked = getWorked(id);
        if (!mayWriteFor(worked.worker())) {
            throw new NotFound("worked shift " + id);
        }
        if (!shifts.withdraw(id, viewer.get(), clock.instant())) {
            throw new Refusal("", "rota.worked.back.already");
        }
    }

    /** One shift as it is planned now. */
    @Transactional(readOnly = true)
    public Shift get(ShiftId id) {
        return shifts.find(id).orElseThrow(() -> new NotFound("shift " + id));
    }

    /** One shift that is not to be any more, where it is that. */
    @Transactional(readOnly = true)
    Optional<CalledOff> calledOff(ShiftId id) {
        return shifts.findCalledOff(id);
    }

    /** One shift as it was worked. */
    @Transactional(readOnly = true)
    public Worked getWorked(UUID id) {
        return shifts.findWorked(id).orElseThrow(() -> new NotFound("worked shift " + id));
    }

    /** What is planned in every home for shifts that begin on these days, both among them. */
    @Transactional(readOnly = true)
    public List<Shift> planned(LocalDate first, LocalDate last) {
        return shifts.planned(first, last);
    }

    /** What was worked in every home in shifts that began on these days, both among them. */
    @Transactional(readOnly = true)
    public List<Worked> worked(LocalDate first, LocalDate last) {
        return shifts.worked(first, last);
    }

    /** A week of a home that begins on a Monday, and the night that runs into it. */
    @Transactional(readOnly = true)
    public Week week(Home home, LocalDate monday) {
        LocalDate last = monday.plusDays(Week.DAYS - 1);
        List<Shift> planned = shifts.planned(monday.minusDays(1), last);
        List<Worked> worked = shifts.worked(monday.minusDays(1), last);
        return new Week(home, monday, planned, worked, rota.colleagues(planned, worked, monday.minusDays(1), last));
    }

    /** Everybody who works here, away as on that day. */
    @Transactional(readOnly = true)
    public Colleagues colleagues(LocalDate day) {
        return rota.colleagues(List.of(), List.of(), day, day);
    }

    /** True for a shift of one's own, and for who runs a hub. */
    boolean mayWriteFor(WorkerId worker) {
        Viewer by = viewer.get();
        return by.account().equals(worker.value()) || by.may(Opens.MANAGERS) || by.is(Role.SYSTEM);
    }

    private void refuseWhoCannotCome(Wanted wanted, WorkerId worker) {
        Colleagues colleagues = rota.colleagues(List.of(), List.of(), wanted.day(), wanted.day());
        String name = colleagues.name(worker);
        Missing missing = colleagues.missing(worker, wanted.day()).orElse(null);
        if (missing != null && missing.isForGood()) {
            throw new Refusal("worker", "rota.worker.gone", name);
        }
        if (missing != null && !wanted.anyway()) {
            throw new Refusal("anyway", "rota.worker.away", name);
        }
        if (!wanted.anyway() && isElsewhere(wanted, worker)) {
            throw new Refusal("anyway", "rota.worker.elsewhere", name);
        }
    }

    /** Who is on call may be in a home too: the phone goes with them. */
    private boolean isElsewhere(Wanted wanted, WorkerId worker) {
        return wanted.kind().isInTheHome()
                && shifts.planned(wanted.day().minusDays(1), wanted.day().plusDays(1)).stream()
                        .filter(one -> worker.equals(one.worker()) && one.kind().isInTheHome())
                        .anyMatch(one -> wanted.hours().meets(wanted.day(), one.hours(), one.day()));
    }

    /** The plan of a day that is over stays as it was: what happened is written down as worked. */
    private void refuseTheDaysThatAreOver(LocalDate day) {
        if (isOver(day)) {
            throw new Refusal("day", "rota.day.over");
        }
    }

    /** What is brought over from elsewhere has days that are over. */
    private boolean isOver(LocalDate day) {
        return day.isBefore(London.today(clock)) && !viewer.get().is(Role.SYSTEM);
    }
}
