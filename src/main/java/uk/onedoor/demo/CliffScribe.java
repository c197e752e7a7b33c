package uk.onedoor.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.DiaryWeek.Beside;
import uk.onedoor.endings.AlarmAbout;
import uk.onedoor.endings.CliffBook;
import uk.onedoor.endings.CliffKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;

/** Notes, every second week, a day to come on which much ends for one of the young people; of half of them somebody says what holds. */
@Component
@ConditionalOnProperty("onedoor.demo")
class CliffScribe implements Scribe {

    private static final int WEEKS_AHEAD = 5;

    private record Day(CliffKind kind, String words, String holds) {}

    private static final List<Day> DAYS = List.of(
            new Day(
                    CliffKind.TENANCY,
                    "A flat of their own in Quay Street",
                    "We come twice that week, and Nan on Sunday."),
            new Day(CliffKind.SCHOOL_ENDS, "The course ends", "The job begins the week before. We ring on Monday."),
            new Day(
                    CliffKind.FUNDING_ENDS,
                    "The travel money ends",
                    "The college pays until the summer: it is agreed."));

    private final CliffBook cliffs;
    private final Beside beside;

    CliffScribe(CliffBook cliffs, Beside beside) {
        this.cliffs = cliffs;
        this.beside = beside;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void endOf(LocalDate day) {
        int turn = (int) (day.toEpochDay() / 14);
        List<YoungPersonId> all = beside.withUs();
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY || day.toEpochDay() / 7 % 2 != 0 || all.isEmpty()) {
            return;
        }
        YoungPersonId who = all.get(turn * 5 % all.size());
        Day next = DAYS.get(turn % DAYS.size());
        LocalDate on = day.plusWeeks(WEEKS_AHEAD);
        cliffs.note(Ids.next(), who, next.kind(), on, next.words());
        if (turn % 2 == 0) {
            cliffs.answer(Ids.next(), who, AlarmAbout.valueOf(next.kind().name()), on, next.holds());
        }
    }
}
