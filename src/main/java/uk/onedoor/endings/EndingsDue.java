package uk.onedoor.endings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;

/**
 * Says for whom the pace is too fast, whose support grows less where a cliff is or nothing is agreed before one, for whom
 * what happens has fallen off the plan, what is to do to stay close, and who would like to come back: on Today to their key
 * worker and to those who run the hub.
 */
@Component
@Transactional(readOnly = true)
class EndingsDue implements DueSource {

    private final EndingsReading reading;
    private final CurrentViewer viewer;
    private final Clock clock;

    EndingsDue(EndingsReading reading, CurrentViewer viewer, Clock clock) {
        this.reading = reading;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Viewer by = viewer.get();
        List<Due> due = new ArrayList<>();
        reading.all().forEach((who, known) -> {
            boolean asked = known.wishes().stream()
                    .anyMatch(wish -> wish.waits() && wish.worker().equals(by.account()));
            if (asked || by.may(Opens.MANAGERS) || by.account().equals(known.keyWorker())) {
                due.addAll(due(who, known, day));
            }
        });
        return due;
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return due(glance.youngPerson(), reading.of(glance), day);
    }

    private List<Due> due(YoungPersonId who, Known known, LocalDate day) {
        LocalDate today = London.today(clock);
        String at = "/young-people/" + who;
        List<Due> due = new ArrayList<>();
        known.paces().stream().filter(PaceSaid::waits).forEach(said -> {
            String link = at + "/pace/" + said.id() + "/answer";
            due.add(new Due(who, "endings.due.too.fast", new Object[0], London.day(said.at()), link));
        });
        for (Alarm alarm : known.open(today)) {
            LocalDate begins = alarm.first().minusWeeks(known.numbers().cliffWeeks());
            due.add(cliff(who, alarm, begins.isBefore(today) ? today : begins, at + "/cliffs/answer"));
        }
        Drift fallen = known.fallen(today);
        if (fallen != null && viewer.get().youngPerson() == null) {
            Object[] places = {Hours.about(fallen.real()), Hours.about(fallen.planned())};
            due.add(new Due(who, "endings.due.off.plan", places, today, at + "/cliffs/answer"));
        }
        for (Keeping keeping : known.keepings(today)) {
            if (keeping.isOpen()) {
                Object[] what = {keeping.kind()};
                due.add(new Due(who, "endings.due.keeping", what, keeping.due(), at + "/stay-close"));
            }
        }
        known.wishes().stream().filter(Wish::waits).forEach(wish -> {
            String key = wish.withUs() ? "endings.due.wish.more" : "endings.due.wish.back";
            due.add(new Due(who, key, new Object[0], wish.answerBy(), at + "/stay-close"));
        });
        due.removeIf(one -> one.by().isAfter(day));
        return due;
    }

    private static Due cliff(YoungPersonId who, Alarm alarm, LocalDate by, String link) {
        Cliff cliff = alarm.cliff();
        String key = cliff.kind() == CliffKind.BIRTHDAY ? "endings.due.birthday" : "endings.due.cliff";
        Object what = cliff.kind() == CliffKind.BIRTHDAY ? (Object) cliff.age() : cliff.kind();
        return alarm.near() == null
                ? new Due(who, key + ".alone", new Object[] {what, cliff.on()}, by, link)
                : new Due(who, key, new Object[] {what, cliff.on(), alarm.near()}, by, link);
    }
}
