package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of one young person's endings, read at once. */
record Known(
        Numbers numbers,
        @Nullable LocalDate born,
        List<Step> steps,
        List<PaceSaid> paces,
        List<Cliff> written,
        List<TakenBack> takenBack,
        List<AlarmAnswer> answers,
        List<Keeping> kept,
        List<Wish> wishes,
        Map<LocalDate, Map<SupportKind, Integer>> real,
        @Nullable UUID keyWorker,
        @Nullable LocalDate closeSince,
        boolean withUs,
        boolean readsNotes) {

    TaperPlan plan() {
        return new TaperPlan(steps);
    }

    /** Every cliff there is, in the order of their days. */
    List<Cliff> cliffs() {
        return Cliffs.all(born, numbers.birthdays(), written);
    }

    /** The cliffs that fall together with support that grows less, and those that come while they are with us unprepared. */
    List<Alarm> alarms(LocalDate today) {
        TaperPlan plan = plan();
        List<LocalDate> downs = plan.downs();
        int weeks = numbers.cliffWeeks();
        List<Alarm> alarms = Cliffs.alarms(cliffs(), downs, plan.ends(), weeks);
        if (withUs) {
            alarms.addAll(Cliffs.unprepared(cliffs(), downs, today, weeks));
        }
        return alarms;
    }

    /** Those of them that are not over yet and about which nobody has said what is done. */
    List<Alarm> open(LocalDate today) {
        return alarms(today).stream()
                .filter(alarm -> !alarm.last().isBefore(today))
                .filter(alarm -> answers.stream().noneMatch(answer -> answer.isAbout(alarm.cliff())))
                .toList();
    }

    /** What there is to do to stay close, and what came of it. */
    List<Keeping> keepings(LocalDate today) {
        return Keeping.all(closeSince, born, numbers.visits(), kept, today);
    }

    /** Until when the door stays open for them after a day on which they stepped away. */
    LocalDate doorOpenUntil(LocalDate steppedAway) {
        return DoorOpen.until(steppedAway, born, numbers.doorYears(), numbers.doorAge());
    }

    /** How far what happens has fallen off the plan, where nobody has said yet what is done about it; else null. */
    @Nullable
    Drift fallen(LocalDate today) {
        Drift drift = drift(today);
        return withUs
                        && drift != null
                        && drift.fallsOff(numbers.offPlan())
                        && answers.stream()
                                .noneMatch(answer -> answer.about() == AlarmAbout.OFF_PLAN
                                        && !answer.on().isBefore(drift.since()))
                ? drift
                : null;
    }

    /** The minutes notes tell of, week by week, from their Mondays. */
    Map<LocalDate, Integer> realByWeek() {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        real.forEach((week, kinds) -> weeks.put(week, Band.total(kinds)));
        return weeks;
    }

    /** How the last weeks were; null also for those whose work does not read the notes that tell it. */
    @Nullable
    Drift drift(LocalDate today) {
        return readsNotes ? Drift.before(today, plan(), realByWeek()) : null;
    }

    /** Gathers the rows as they are read. */
    static final class Gathering {

        @Nullable
        Numbers numbers;

        @Nullable
        LocalDate born;

        @Nullable
        UUID keyWorker;

        @Nullable
        LocalDate closeSince;

        boolean withUs;
        boolean readsNotes = true;

        final List<Step> steps = new ArrayList<>();
        final List<PaceSaid> paces = new ArrayList<>();
        final List<Cliff> written = new ArrayList<>();
        final List<TakenBack> takenBack = new ArrayList<>();
        final List<AlarmAnswer> answers = new ArrayList<>();
        final List<Keeping> keepings = new ArrayList<>();
        final List<Wish> wishes = new ArrayList<>();
        final Map<LocalDate, Map<SupportKind, Integer>> real = new TreeMap<>();

        void add(LocalDate week, @Nullable SupportKind kind, int minutes) {
            if (kind != null) {
                real.computeIfAbsent(week, first -> new EnumMap<>(SupportKind.class))
                        .merge(kind, minutes, Integer::sum);
            }
        }

        Known known() {
            return new Known(
                    Objects.requireNonNull(numbers),
                    born,
                    steps,
                    paces,
                    written,
                    takenBack,
                    answers,
                    keepings,
                    wishes,
                    real,
                    keyWorker,
                    closeSince,
                    withUs,
                    readsNotes);
        }
    }
}
