package uk.onedoor.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.StoryTeller.Step;
import uk.onedoor.homes.Home;
import uk.onedoor.medicines.Handled;
import uk.onedoor.medicines.Medicine.Label;
import uk.onedoor.medicines.MedicineSource;
import uk.onedoor.medicines.Medicines;
import uk.onedoor.medicines.NewHandling;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * Two who sleep in each hub's home take medicines. One keeps an inhaler and has a capsule each evening; the other a controlled
 * tablet each morning, of which today's is not written down yet, and yesterday's second has not said that they were there.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class MedicinesScribe implements Scribe {

    private static final int DAYS = 3;
    private static final LocalTime LABELS = LocalTime.of(7, 20);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final String CAPSULE = "capsule";
    private static final String TABLET = "tablet";
    private static final String KEEPS_IT = "They know when and how, showed us, and keep it in their bag.";
    private static final String DOCTOR = "Dr Ansah, Quayside Surgery";

    private final HubHomes hubHomes;
    private final WithUs withUs;
    private final Medicines medicines;
    private final StoryTeller teller;

    MedicinesScribe(HubHomes hubHomes, WithUs withUs, Medicines medicines, StoryTeller teller) {
        this.hubHomes = hubHomes;
        this.withUs = withUs;
        this.medicines = medicines;
        this.teller = teller;
    }

    /** Two of a team who are on: one who gives, one who stands beside. */
    private record Pair(String gives, String beside) {}

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        hubHomes.each(cast, today, (home, on) -> days(home, on, cast, written, today));
    }

    private void days(Home home, List<TownPlan.Staff> on, Cast cast, Written written, LocalDate today) {
        Pair pair = new Pair(on.get(on.size() - 1).key(), on.get(on.size() - 2).key());
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            List<YoungPersonId> here = withUs.everybodyIn(home.id(), day.minusDays(1), today);
            for (int place = 0; place < here.size() && place < 2; place++) {
                YoungPersonId who = here.get(place);
                if (isTaken(written, who, CAPSULE) || place == 0 && !isTaken(written, who, TABLET)) {
                    inTheEvening(cast, written, who, pair, day);
                } else {
                    inTheMorning(cast, written, who, pair, day, day.isBefore(today));
                }
            }
        }
    }

    private static boolean isTaken(Written written, YoungPersonId who, String medicine) {
        return written.has("medicines/" + who + "/" + medicine);
    }

    private void inTheEvening(Cast cast, Written written, YoungPersonId who, Pair pair, LocalDate day) {
        String story = "medicines/" + who;
        Instant began = at(day, LABELS);
        UUID inhaler = StoryTeller.id(story, "inhaler");
        UUID capsule = StoryTeller.id(story, CAPSULE);
        String by = pair.gives();
        teller.tell(
                cast,
                written,
                story,
                List.of(
                        label(began, by, "inhaler", who, inhaler, inhaler(day)),
                        handled(
                                began,
                                by,
                                "kept",
                                who,
                                inhaler,
                                done(story, "kept", Handled.THEY_KEEP, null, KEEPS_IT, began, null)),
                        label(began, by, CAPSULE, who, capsule, capsule(day)),
                        handled(
                                began,
                                by,
                                "received",
                                who,
                                capsule,
                                done(story, "received", Handled.RECEIVED, 28, null, began, null))));
        boolean declined = day.toEpochDay() % 4 == 0;
        Instant given = at(day, EVENING).plus(Duration.ofMinutes(6));
        String evening = story + "/" + day;
        NewHandling done = declined
                ? done(evening, "given", Handled.DECLINED, null, "Not tonight, thanks.", given, null)
                : done(evening, "given", Handled.GIVEN, 1, null, given, null);
        teller.tell(cast, written, evening, List.of(handled(given, by, "given", who, capsule, done)));
    }

    private void inTheMorning(
            Cast cast, Written written, YoungPersonId who, Pair pair, LocalDate day, boolean isWritten) {
        String story = "medicines/" + who;
        Instant began = at(day, LABELS);
        UUID tablet = StoryTeller.id(story, TABLET);
        UUID beside = cast.worker(pair.beside()).value();
        NewHandling came = done(story, "came", Handled.RECEIVED, 30, null, began, beside);
        List<Step> label = List.of(
                label(began, pair.gives(), TABLET, who, tablet, tablet(day)),
                handled(began, pair.gives(), "came", who, tablet, came),
                beside(began.plus(Duration.ofMinutes(5)), pair, who, tablet, story, "came"));
        teller.tell(cast, written, story, label);
        if (!isWritten) {
            return;
        }
        Instant given = at(day, MORNING).plus(Duration.ofMinutes(4));
        String morning = story + "/" + day;
        List<Step> steps = new ArrayList<>();
        NewHandling done = done(morning, "taken", Handled.GIVEN, 1, null, given, beside);
        steps.add(handled(given, pair.gives(), "taken", who, tablet, done));
        // Whoever stood beside says so the evening after: until then it is still asked of them.
        steps.add(beside(at(day.plusDays(1), EVENING), pair, who, tablet, morning, "taken"));
        teller.tell(cast, written, morning, steps);
    }

    private Step label(Instant at, String by, String name, YoungPersonId who, UUID id, Label label) {
        return new Step(at, by, name, () -> medicines.add(id, who, label));
    }

    private Step handled(Instant at, String by, String name, YoungPersonId who, UUID medicine, NewHandling done) {
        return new Step(at, by, name, () -> medicines.write(List.of(who.value()), medicine, done));
    }

    private Step beside(Instant at, Pair pair, YoungPersonId who, UUID medicine, String story, String what) {
        return new Step(
                at,
                pair.beside(),
                what + " beside",
                () -> medicines.confirm(
                        List.of(who.value()),
                        medicine,
                        StoryTeller.id(story, what),
                        StoryTeller.id(story, what + " beside")));
    }

    private static NewHandling done(
            String story,
            String name,
            Handled kind,
            @Nullable Integer amount,
            @Nullable String words,
            Instant at,
            @Nullable UUID beside) {
        return new NewHandling(
                StoryTeller.id(story, name),
                kind,
                amount == null ? null : BigDecimal.valueOf(amount),
                words,
                at,
                beside,
                null);
    }

    private static Label inhaler(LocalDate on) {
        return new Label(
                "Salbutamol inhaler 100 micrograms",
                "Two puffs when breathing is hard. No more than eight in a day.",
                "puffs",
                BigDecimal.valueOf(2),
                MedicineSource.PRESCRIBED,
                DOCTOR,
                false,
                List.of(),
                4,
                on);
    }

    private static Label capsule(LocalDate on) {
        return new Label(
                "Melatonin 2 mg capsules",
                "One capsule an hour before going to bed.",
                "capsules",
                BigDecimal.ONE,
                MedicineSource.PRESCRIBED,
                DOCTOR,
                false,
                List.of(EVENING),
                20,
                on);
    }

    private static Label tablet(LocalDate on) {
        return new Label(
                "Methylphenidate 18 mg modified-release tablets",
                "One tablet each morning, swallowed whole.",
                "tablets",
                BigDecimal.ONE,
                MedicineSource.PRESCRIBED,
                DOCTOR,
                true,
                List.of(MORNING),
                20,
                on);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(London.ZONE).toInstant();
    }
}
