package uk.onedoor.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.AppointmentKind;
import uk.onedoor.diary.Calls;
import uk.onedoor.diary.NewAppointment;
import uk.onedoor.diary.Presence;
import uk.onedoor.diary.Presence.HowHere;
import uk.onedoor.diary.Suits;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.How;
import uk.onedoor.town.TownFact.NoteWritten;

/**
 * Keeps the team around going, Sunday by Sunday, for those who are with us then: promises, a call asked for, visits to come,
 * something to wait for. The first to look at each fact, and leaves it for who writes it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("onedoor.demo")
class DiaryScribe implements Scribe {

    private static final int LONG_AGO = 10;

    private final DiaryWeek week;
    private final Calls calls;
    private final Presence presence;
    private final Clock clock;
    private final Map<YoungPersonId, Asked> asked = new HashMap<>();
    private @Nullable Cast of;

    /** A call somebody asked for, of whom, and when. */
    private record Asked(UUID call, WorkerId worker, LocalDate on) {}

    DiaryScribe(DiaryWeek week, Calls calls, Presence presence, Clock clock) {
        this.week = week;
        this.calls = calls;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (of != cast) {
            asked.clear();
            of = cast;
        }
        if (fact instanceof NoteWritten note) {
            note(note, cast);
        }
        return false;
    }

    /** Whoever calls somebody who asked them for a call has called; who wrote something today is in. */
    private void note(NoteWritten note, Cast cast) {
        if (note.how() == How.CALL) {
            YoungPersonId who = cast.youngPerson(note.youngPeople().get(0));
            Asked call = asked.get(who);
            if (call != null && call.worker().equals(cast.worker(note.by()))) {
                asked.remove(who);
                cast.as(note.by(), () -> calls.called(call.call()));
            }
        }
        if (clock instanceof ProductClock product && London.day(note.at()).equals(London.day(product.really()))) {
            cast.as(note.by(), () -> presence.say(Ids.next(), HowHere.IN, LocalTime.of(22, 0)));
        }
    }

    @Override
    public void endOf(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return;
        }
        int number = (int) (day.toEpochDay() / 7);
        week.close(day);
        asked.values().removeIf(call -> isLongAgo(call, day));
        week.people(number).forEach((who, team) -> {
            week.promise(who, team, day, number);
            week.visits(who, team, day);
            ask(who, team, day);
        });
        week.outAndWaiting(number, day);
    }

    /** Whoever waits for a call already asks for no second one. */
    private void ask(YoungPersonId who, List<Allocation> team, LocalDate day) {
        if (asked.containsKey(who)) {
            return;
        }
        UUID call = Ids.next();
        WorkerId worker = team.get(0).worker();
        calls.ask(call, who, worker, Suits.TOMORROW, "Can we talk about Friday?");
        asked.put(who, new Asked(call, worker, day));
    }

    /** Whoever asked long ago, and met since without a call, needs it no more. */
    private boolean isLongAgo(Asked call, LocalDate day) {
        boolean longAgo = call.on().isBefore(day.minusDays(LONG_AGO));
        if (longAgo) {
            calls.notNeeded(call.call());
        }
        return longAgo;
    }

    /** An appointment of the demo: an hour on a day. */
    static NewAppointment hour(
            YoungPersonId who,
            AppointmentKind kind,
            @Nullable WorkerId worker,
            @Nullable String with,
            String what,
            LocalDate on,
            int hour) {
        return new NewAppointment(
                Ids.next(),
                who,
                kind,
                worker,
                with,
                what,
                null,
                on.atTime(hour, 0).atZone(London.ZONE).toInstant(),
                60,
                false);
    }
}
