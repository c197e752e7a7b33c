package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onedoor.town.Spell.Team;
import uk.onedoor.town.TownPlan.Hub;
import uk.onedoor.town.TownPlan.Role;
import uk.onedoor.town.TownPlan.Staff;

/** Finds each young person their one key worker, and another when that one goes on leave. */
final class Allocating {

    private final TownBooks books;
    private final Hub hub;
    private final List<Spell> spells;
    private final List<Staff> keyWorkers;
    private final List<Staff> backUps;
    private final Leave leave;
    private final Map<LocalDate, List<Spell>> wishes = new HashMap<>();

    Allocating(TownBooks books, Hub hub, LocalDate opens, List<Spell> spells) {
        this.books = books;
        this.hub = hub;
        this.spells = spells;
        this.keyWorkers = books.council(hub).of(hub.key(), Role.KEY_WORKER);
        this.backUps = new ArrayList<>(keyWorkers);
        backUps.addAll(books.council(hub).of(hub.key(), Role.RESIDENTIAL_WORKER));
        backUps.addAll(books.council(hub).of(hub.key(), Role.OUTREACH_WORKER));
        this.leave = new Leave(books.seed(), hub.key(), keyWorkers, opens);
    }

    void allocate(Spell spell, int minuteOfDay) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "allocate");
        Staff chosen = best(spell, spell.from, dice);
        Team team = new Team(chosen.key(), backUp(chosen.key(), spell.from, dice));
        spell.teams.put(spell.from, team);
        writeAllocated(spell, team, minuteOfDay, reasons(spell, chosen, dice));
        if (dice.chance(0.06)) {
            LocalDate wish = Moments.workingOnOrAfter(spell.from.plusDays(dice.between(40, 160)));
            wishes.computeIfAbsent(wish, any -> new ArrayList<>()).add(spell);
        }
    }

    /** Whoever was there before is there again, if they can be. */
    Team welcome(Spell spell, Spell earlier) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "allocate again");
        String before = earlier.teamOn(earlier.until).keyWorker();
        boolean again = !leave.awaySoon(before, spell.from);
        String chosen = again ? before : best(spell, spell.from, dice).key();
        Team team = new Team(chosen, backUp(chosen, spell.from, dice));
        spell.teams.put(spell.from, team);
        String list = again ? "allocated-again" : "allocated-anew";
        writeAllocated(spell, team, 11 * 60 + 15, books.words(spell, spell.from, dice, list));
        return team;
    }

    private void writeAllocated(Spell spell, Team team, int minuteOfDay, String reasons) {
        books.write(new TownFact.Allocated(
                Moments.at(spell.from, minuteOfDay / 60, minuteOfDay % 60),
                "allocated/" + spell.who.key() + "/" + spell.number,
                spell.who.key(),
                hub.key(),
                team.keyWorker(),
                team.backUp(),
                leader(Role.HUB_MANAGER),
                reasons));
    }

    void changesOn(LocalDate day) {
        for (Spell spell : wishes.getOrDefault(day, List.of())) {
            if (spell.liveOn(day)) {
                change(spell, day, "key-worker-wish");
            }
        }
        if (!Moments.working(day)) {
            return;
        }
        for (Spell spell : List.copyOf(spells)) {
            if (spell.liveOn(day)
                    && spell.from.isBefore(day)
                    && leave.handsOverOn(spell.teamOn(day).keyWorker(), spell.who.key(), day)) {
                change(spell, day, "key-worker-leave");
            }
        }
    }

    private void change(Spell spell, LocalDate day, String why) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "change", day.toString());
        Team before = spell.teamOn(day);
        Staff next = best(spell, day, dice, before.keyWorker());
        if (next.key().equals(before.keyWorker())) {
            return;
        }
        String reason = books.words(spell, day, dice, why);
        String handover = books.words(spell, day, dice, "handover");
        Team after = new Team(next.key(), backUp(next.key(), day, dice));
        spell.teams.put(day, after);
        books.write(new TownFact.KeyWorkerChanged(
                Moments.at(day, 9, dice.below(60)),
                "key-worker/" + spell.who.key() + "/" + day,
                spell.who.key(),
                before.keyWorker(),
                after.keyWorker(),
                after.backUp(),
                leader(Role.DEPUTY_MANAGER),
                reason,
                handover));
    }

    Optional<Spell> anyLive(LocalDate day, Dice dice) {
        List<Spell> live = spells.stream()
                .filter(each -> each.liveOn(day) && each.from.isBefore(day))
                .toList();
        return live.isEmpty() ? Optional.empty() : Optional.of(dice.of(live));
    }

    private Staff best(Spell spell, LocalDate day, Dice dice, String... but) {
        Map<String, Double> burden = new HashMap<>();
        for (Staff each : keyWorkers) {
            boolean out = leave.awaySoon(each.key(), day) || List.of(but).contains(each.key());
            burden.put(each.key(), load(each, day) - match(spell, each) + dice.share() + (out ? 1000 : 0));
        }
        return keyWorkers.stream()
                .min(Comparator.comparing(each -> burden.getOrDefault(each.key(), 0.0)))
                .orElseThrow();
    }

    private double load(Staff worker, LocalDate day) {
        return spells.stream()
                .filter(each ->
                        each.until.isAfter(day) && each.teamOn(day).keyWorker().equals(worker.key()))
                .count();
    }

    /** One household, one key worker. */
    private boolean sibling(Spell spell, Staff worker) {
        return spells.stream()
                .filter(each -> each.until.isAfter(spell.from)
                        && each.who.network().stream()
                                .anyMatch(person ->
                                        person.name().equals(spell.who.firstName() + " " + spell.who.lastName())))
                .anyMatch(each -> each.teamOn(spell.from).keyWorker().equals(worker.key()));
    }

    private double match(Spell spell, Staff worker) {
        boolean language = worker.languages().contains(spell.who.languages().get(0))
                && !spell.who.languages().get(0).equals("English");
        boolean interest = worker.interests().stream().anyMatch(spell.who.interests()::contains);
        return (language ? 4 : 0) + (interest ? 1.5 : 0) + (sibling(spell, worker) ? 20 : 0);
    }

    private String reasons(Spell spell, Staff chosen, Dice dice) {
        String language = spell.who.languages().get(0);
        if (!language.equals("English") && chosen.languages().contains(language)) {
            return chosen.firstName() + " speaks " + language + ", which is the language of home. "
                    + books.words(spell, spell.from, dice, "allocated-room");
        }
        for (String interest : chosen.interests()) {
            if (spell.who.interests().contains(interest)) {
                return "Both of them like " + interest + ". " + books.words(spell, spell.from, dice, "allocated-room");
            }
        }
        return books.words(spell, spell.from, dice, "allocated-because");
    }

    private String backUp(String keyWorker, LocalDate day, Dice dice) {
        List<Staff> others = backUps.stream()
                .filter(each -> !each.key().equals(keyWorker) && !leave.awaySoon(each.key(), day))
                .toList();
        return dice.of(others).key();
    }

    private String leader(Role role) {
        return books.council(hub).of(hub.key(), role).get(0).key();
    }
}
