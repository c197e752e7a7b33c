package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.onedoor.town.TownPlan.Council;
import uk.onedoor.town.TownPlan.Hub;

/** What all hubs share while the days are walked: the plan, the people met, and the facts of each day. */
final class TownBooks {

    private final TownPlan plan;
    private final LocalDate begin;
    private final Slots slots = new Slots();
    private final PersonMaker people;
    private final List<Story> stories = Story.all();
    private final Map<String, TownYoungPerson> met = new LinkedHashMap<>();
    private final Map<String, LocalDate> metOn = new HashMap<>();
    private final Map<LocalDate, List<TownFact>> facts = new HashMap<>();

    TownBooks(TownPlan plan, LocalDate begin) {
        this.plan = plan;
        this.begin = begin;
        this.people = new PersonMaker(plan.seed(), slots);
        stories.forEach(people::keepFree);
    }

    long seed() {
        return plan.seed();
    }

    LocalDate begin() {
        return begin;
    }

    Slots slots() {
        return slots;
    }

    PersonMaker people() {
        return people;
    }

    Council council(Hub hub) {
        return plan.council(hub.council());
    }

    TownPlan plan() {
        return plan;
    }

    List<Story> storiesOn(String hub, LocalDate day) {
        return stories.stream()
                .filter(each ->
                        each.hub().equals(hub) && begin.plusDays(each.day()).equals(day))
                .toList();
    }

    void meet(TownYoungPerson who, LocalDate day) {
        if (met.put(who.key(), who) != null) {
            throw new IllegalStateException("Two people of the town have the key " + who.key());
        }
        metOn.put(who.key(), day);
    }

    List<TownYoungPerson> metBy(LocalDate day) {
        return met.values().stream()
                .filter(each -> !metOn.getOrDefault(each.key(), LocalDate.MAX).isAfter(day))
                .toList();
    }

    TownYoungPerson met(String key) {
        TownYoungPerson who = met.get(key);
        if (who == null) {
            throw new IllegalArgumentException("Nobody in the town so far has the key " + key);
        }
        return who;
    }

    void write(TownFact fact) {
        facts.computeIfAbsent(Moments.dayOf(fact.at()), any -> new ArrayList<>())
                .add(fact);
    }

    List<TownFact> writtenFor(LocalDate day) {
        return facts.getOrDefault(day, List.of());
    }

    /** One entry of a list in slots.txt, told about this young person on this day. */
    String words(Spell spell, LocalDate day, Dice dice, String list) {
        return tell(slots.pick(list, spell.who.council(), dice), spell, day, dice);
    }

    String tell(String text, Spell spell, LocalDate day, Dice dice) {
        return slots.fill(text, dice, new Telling(slots, plan, spell, day, dice));
    }
}
