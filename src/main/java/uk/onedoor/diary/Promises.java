package uk.onedoor.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.Promise.Move;
import uk.onedoor.people.Network;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Who does what for a young person, by when, and what became of it. */
@Service
@Transactional
public class Promises {

    private static final int YEARS_AHEAD = 5;

    private final PromiseRepository promises;
    private final People people;
    private final Network network;
    private final CurrentViewer viewer;
    private final Clock clock;

    Promises(PromiseRepository promises, People people, Network network, CurrentViewer viewer, Clock clock) {
        this.promises = promises;
        this.people = people;
        this.network = network;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Writes a promise down, once however often it is sent.
     *
     * @throws Refusal by {@code by} when its day is gone, or none is named and it is no part that goes on; by {@code who}
     *     when they are not around this young person
     */
    public void write(NewPromise asked) {
        checkDay("by", asked.byOn());
        if (asked.byOn() == null && asked.part() == null) {
            throw new Refusal("by", "diary.promise.by.missing");
        }
        WorkerId worker = asked.by().worker();
        if (worker != null && !promises.worksHere(worker)) {
            throw new Refusal("who", "diary.promise.who.missing");
        }
        promises.insert(asked, name(asked), viewer.get(), clock.instant());
    }

    /**
     * It is done.
     *
     * @throws Refusal by {@code on} when that day is to come, or when somebody said otherwise already
     */
    public void keep(UUID id, LocalDate on, @Nullable String words) {
        end(id, PromiseEnd.KEPT, on, words);
    }

    /**
     * It will not be done, or goes on no longer, and why.
     *
     * @throws Refusal by {@code because} without a reason, by {@code on} when that day is to come
     */
    public void letGo(UUID id, LocalDate on, @Nullable String because) {
        if (because == null || because.isBlank()) {
            throw new Refusal("because", "diary.promise.because.missing");
        }
        end(id, PromiseEnd.LET_GO, on, because);
    }

    /**
     * It will be done on a later day, and why; the id makes moving it twice one move.
     *
     * @throws Refusal by {@code on} when it is no later day, by {@code because} without a reason
     */
    public void move(UUID move, UUID id, LocalDate to, @Nullable String because) {
        Promise before = open(id);
        LocalDate from = before.byOn();
        if (from == null) {
            throw new Refusal("how", "diary.promise.goes.on");
        }
        if (because == null || because.isBlank()) {
            throw new Refusal("because", "diary.promise.because.missing");
        }
        checkDay("on", to);
        if (!to.isAfter(from)) {
            throw new Refusal("on", "diary.promise.no.later", from);
        }
        promises.move(move, before, new Move(id, from, to, because), viewer.get(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Promise get(UUID id) {
        return promises.find(id).orElseThrow(() -> new NotFound("promise " + id));
    }

    /** All that was ever promised to them, by the day it was promised for. */
    @Transactional(readOnly = true)
    public List<Promise> of(YoungPersonId youngPerson) {
        return promises.of(people.records(youngPerson));
    }

    private void end(UUID id, PromiseEnd how, LocalDate on, @Nullable String because) {
        Promise before = open(id);
        LocalDate today = London.today(clock);
        if (on.isAfter(today)) {
            throw new Refusal("on", "diary.day.to.come");
        }
        if (on.isBefore(today.minusYears(YEARS_AHEAD))) {
            throw new Refusal("on", "diary.day.far");
        }
        promises.end(before.id(), how, on, because, viewer.get(), clock.instant());
    }

    private Promise open(UUID id) {
        Promise promise = get(id);
        if (!promise.isOpen()) {
            throw new Refusal("", "diary.promise.ended", Objects.requireNonNull(promise.endedHow()));
        }
        return promise;
    }

    private @Nullable String name(NewPromise asked) {
        var by = asked.by();
        if (by.member() == null) {
            return by.name();
        }
        Network.Member member = network.get(by.member());
        if (!people.records(asked.youngPerson()).contains(member.youngPerson().value())) {
            throw new NotFound("member " + by.member());
        }
        return member.around().name();
    }

    private void checkDay(String field, @Nullable LocalDate day) {
        LocalDate today = London.today(clock);
        if (day != null && day.isBefore(today)) {
            throw new Refusal(field, "diary.day.gone");
        }
        if (day != null && day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refusal(field, "diary.day.far");
        }
    }
}
