package uk.onedoor.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.DiaryWeek.Beside;
import uk.onedoor.demo.MissingNight.After;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.MissingGrade;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.Ended;
import uk.onedoor.town.TownFact.Happened;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownPlan;

/**
 * Keeps the nights of the last weeks somebody was missing or away, as the town tells them; and every fortnight in each council's
 * first hub five more of other people: one who is not back, two talks that are owed, one of them late, one that was declined
 * and one that was had.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class MissingScribe implements Scribe {

    private static final int WRITTEN_DAYS = 35;
    /** A night of the days before can reach into those that are written. */
    private static final int READ_DAYS = 42;

    private static final int FORTNIGHT = 14;

    private final Beside beside;
    private final WithUs withUs;
    private final MissingStory story;

    MissingScribe(Beside beside, WithUs withUs, MissingStory story) {
        this.beside = beside;
        this.withUs = withUs;
        this.story = story;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        Set<YoungPersonId> now = new HashSet<>(beside.withUs());
        List<MissingNight> told = told(cast, now, today);
        Instant first = London.startOf(today.minusDays(WRITTEN_DAYS));
        told.stream().filter(night -> night.since().isAfter(first)).forEach(night -> story.tell(cast, written, night));
        begin(cast, written, told, today);
        for (LocalDate day = today.minusDays(2 * FORTNIGHT); !day.isAfter(today); day = day.plusDays(1)) {
            for (Beginning one : Beginning.values()) {
                UUID who = written.find(key(cast, day, one));
                if (who != null && now.contains(new YoungPersonId(who))) {
                    night(cast, new YoungPersonId(who), day, one).ifPresent(night -> story.tell(cast, written, night));
                }
            }
        }
    }

    /** The nights the town tells of those who are with us now; one that began before the last was over is that one. */
    private List<MissingNight> told(Cast cast, Set<YoungPersonId> now, LocalDate today) {
        List<TownFact> facts = new ArrayList<>();
        for (LocalDate day = today.minusDays(READ_DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            facts.addAll(cast.history().on(day));
        }
        Map<String, Instant> ended = new HashMap<>();
        facts.stream()
                .filter(Ended.class::isInstance)
                .map(Ended.class::cast)
                .forEach(end -> ended.put(end.happened(), end.at()));
        List<MissingNight> nights = new ArrayList<>();
        facts.stream()
                .filter(Happened.class::isInstance)
                .map(Happened.class::cast)
                .filter(one -> one.kind() == Kind.MISSING || one.kind() == Kind.AWAY)
                .sorted(Comparator.comparing(Happened::at))
                .forEach(one -> cast.idOf(one.youngPerson())
                        .filter(now::contains)
                        .flatMap(who -> night(cast, one, who, back(one, ended)))
                        .filter(night -> nights.stream().noneMatch(before -> overlap(before, night)))
                        .ifPresent(nights::add));
        return nights;
    }

    private static @Nullable Instant back(Happened one, Map<String, Instant> ended) {
        return one.endedAt() == null ? ended.get(one.key()) : one.endedAt();
    }

    private static boolean overlap(MissingNight before, MissingNight night) {
        Instant back = before.back();
        return before.who().equals(night.who()) && (back == null || !back.isBefore(night.since()));
    }

    private Optional<MissingNight> night(Cast cast, Happened one, YoungPersonId who, @Nullable Instant back) {
        List<After> usual = List.of(After.DONE, After.DECLINED, After.DONE, After.DECIDED_AGAINST);
        return keyWorker(cast, who)
                .map(by -> new MissingNight(
                        "missing/" + one.key(),
                        who,
                        by,
                        one.at(),
                        back,
                        one.kind() == Kind.MISSING ? MissingGrade.MISSING : MissingGrade.AWAY,
                        usual.get(Math.floorMod(one.key().hashCode(), usual.size()))));
    }

    private Optional<String> keyWorker(Cast cast, YoungPersonId who) {
        return beside.allocations()
                .keyWorker(who)
                .map(Allocation::worker)
                .map(cast::planned)
                .map(TownPlan.Staff::key);
    }

    /** How one of the five stands on the day they are begun: hours before its first minute. */
    private enum Beginning {
        NOT_BACK(2, -26, After.DONE),
        OWED(31, 20, After.LAST_HOURS),
        LATE(150, 144, After.LATE),
        DECLINED(222, 216, After.DECLINED),
        HAD(391, 380, After.DONE);

        private final int missed;
        private final int back;
        private final After after;

        Beginning(int missed, int back, After after) {
            this.missed = missed;
            this.back = back;
            this.after = after;
        }
    }

    private Optional<MissingNight> night(Cast cast, YoungPersonId who, LocalDate day, Beginning one) {
        Instant first = London.startOf(day);
        return keyWorker(cast, who)
                .map(by -> new MissingNight(
                        key(cast, day, one),
                        who,
                        by,
                        first.minus(Duration.ofHours(one.missed)),
                        first.minus(Duration.ofHours(one.back)),
                        MissingGrade.MISSING,
                        one.after));
    }

    /** Says of whom the five are told, once a fortnight, of people of whom no other night is told. */
    private void begin(Cast cast, Written written, List<MissingNight> told, LocalDate today) {
        for (int ago = 0; ago < FORTNIGHT; ago++) {
            if (written.has(key(cast, today.minusDays(ago), Beginning.NOT_BACK))) {
                return;
            }
        }
        String lead = Objects.requireNonNull(
                cast.with(TownPlan.Role.HUB_MANAGER).get(0).hub());
        List<YoungPersonId> people = withUs.of(cast, cast.planned(lead), today).stream()
                .map(WithUs.Someone::id)
                .filter(who -> told.stream().noneMatch(night -> night.who().equals(who)))
                .toList();
        int begin = (int) (today.toEpochDay() / FORTNIGHT) * Beginning.values().length;
        for (Beginning one : Beginning.values()) {
            if (one.ordinal() < people.size()) {
                int place = Math.floorMod(begin + one.ordinal(), people.size());
                written.put(key(cast, today, one), people.get(place).value());
            }
        }
    }

    private static String key(Cast cast, LocalDate day, Beginning one) {
        return "missing/" + cast.authority() + "/" + day + "/" + one;
    }
}
