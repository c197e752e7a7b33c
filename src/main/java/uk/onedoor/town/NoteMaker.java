package uk.onedoor.town;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.Frames.Frame;
import uk.onedoor.town.TownFact.How;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownFact.NoteWritten;
import uk.onedoor.town.TownPlan.Role;
import uk.onedoor.town.TownPlan.Staff;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/** Writes the notes of one hub on one day: two to four a week for each young person at first, fewer as things hold. */
final class NoteMaker {

    private final TownBooks books;
    private final Frames frames;
    private final HubRoster roster;
    private final QuietSpells quiet;

    NoteMaker(TownBooks books, Frames frames, HubRoster roster) {
        this.books = books;
        this.frames = frames;
        this.roster = roster;
        this.quiet = new QuietSpells(books.seed(), roster);
    }

    boolean isOf(String hub) {
        return roster.hub().key().equals(hub);
    }

    List<NoteWritten> on(LocalDate day) {
        List<NoteWritten> notes = new ArrayList<>();
        Set<String> unheard = quiet.on(day);
        // The frames are few and the same objects all along, so sameness is enough and quicker.
        Set<Frame> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Spell spell : roster.spells()) {
            if (day.isAfter(spell.from) && spell.liveOn(day) && !unheard.contains(spell.who.key())) {
                notes.addAll(about(spell, day, used));
            } else if (staysClose(spell, day)) {
                notes.add(write(spell, day, 9, Set.of("close"), used));
            }
        }
        together(day, unheard, notes);
        return notes;
    }

    private boolean staysClose(Spell spell, LocalDate day) {
        boolean may = spell.staysClose && day.isAfter(spell.until) && day.isBefore(spell.until.plusDays(200));
        boolean backSince = may
                && roster.spells().stream()
                        .anyMatch(each -> each.number > spell.number
                                && each.who.key().equals(spell.who.key())
                                && !day.isBefore(each.from));
        return may && !backSince && dice(spell, day, "close").chance(1 / 26.0);
    }

    private List<NoteWritten> about(Spell spell, LocalDate day, Set<Frame> used) {
        List<NoteWritten> notes = new ArrayList<>();
        Dice dice = dice(spell, day, "how many");
        double chance = aWeek(spell, day) / 7;
        if (dice.chance(chance)) {
            notes.add(write(spell, day, 1, truths(spell, day), used));
            if (dice.chance(0.07)) {
                notes.add(write(spell, day, 2, truths(spell, day), used));
            }
        }
        return notes;
    }

    private static double aWeek(Spell spell, LocalDate day) {
        long weeks = spell.weeksOn(day);
        double usual = weeks < 4 ? 3.9 : weeks < 12 ? 3.2 : weeks < 26 ? 2.6 : 2.1;
        if (spell.who.category() == SupportCategory.STAY_CLOSE) {
            usual = 0.9;
        }
        if (day.isAfter(spell.until.minusDays(45))) {
            usual = Math.min(usual, 1.4);
        }
        boolean bad = spell.happenedBetween(day.minusDays(2), day.minusDays(1)).stream()
                .anyMatch(each -> !each.good());
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (usual + (bad ? 3 : 0) + (spell.homeOn(day).kind().inHub() ? 1.2 : 0)) * (weekend ? 0.6 : 1.1);
    }

    private NoteWritten write(Spell spell, LocalDate day, int number, Set<String> truths, Set<Frame> used) {
        Dice dice = dice(spell, day, "note " + number);
        Frame frame = frames.note(truths, spell.who.key(), day.plusDays(number - 1), used, dice);
        used.add(frame);
        How how = dice.of(frame.hows());
        String text = books.tell(withTail(frame, how, dice), spell, day, dice);
        boolean met = how != How.ATTEMPTED;
        String own =
                met && dice.chance(0.28) ? books.tell(frames.own(frame.area(), truths, dice), spell, day, dice) : null;
        @Nullable Integer mood = met && dice.chance(0.34) ? mood(spell, day, dice) : null;
        String withheld = met && dice.chance(0.012) ? books.words(spell, day, dice, "withheld") : null;
        return new NoteWritten(
                time(spell, day, how, number, dice),
                "note/" + spell.who.key() + "/" + day + "/" + number,
                author(spell, day, dice),
                List.of(spell.who.key()),
                how,
                minutes(how, dice),
                frame.area(),
                text,
                own,
                mood,
                withheld);
    }

    private String withTail(Frame frame, How how, Dice dice) {
        if (how == How.ATTEMPTED || !dice.chance(0.5)) {
            return frame.text();
        }
        boolean distant = how == How.CALL || how == How.TEXT || how == How.VIDEO;
        String list = distant
                ? "tail-distant"
                : dice.chance(0.5) ? "tail-" + frame.area().name() : "tail";
        return frame.text() + " " + books.slots().pick(list, dice);
    }

    /** Outings and meals with two to four young people of the hub who are about. */
    private void together(LocalDate day, Set<String> unheard, List<NoteWritten> notes) {
        Dice dice = Dice.of(books.seed(), roster.hub().key(), "together", day.toString());
        List<Spell> about = new ArrayList<>(roster.spells().stream()
                .filter(each -> day.isAfter(each.from) && each.liveOn(day) && !unheard.contains(each.who.key()))
                .toList());
        double often = roster.hub().usual() > 20 ? 0.42 : 0.15;
        if (about.size() < 4 || !dice.chance(often)) {
            return;
        }
        List<Spell> chosen = new ArrayList<>();
        for (int left = dice.between(2, 4); left > 0; left--) {
            chosen.add(about.remove(dice.below(about.size())));
        }
        Spell first = chosen.get(0);
        Frame frame = frames.together(Set.of("group", Moments.season(day)), dice);
        How how = dice.of(frame.hows());
        String text = books.tell(
                frame.text().replace("{names}", names(chosen)).replace("{Names}", names(chosen)), first, day, dice);
        notes.add(new NoteWritten(
                Moments.between(day, dice, 17, 21),
                "note/" + roster.hub().key() + "/" + day + "/together",
                first.teamOn(day).keyWorker(),
                chosen.stream().map(each -> each.who.key()).toList(),
                how,
                minutes(how, dice),
                frame.area(),
                text,
                null,
                null,
                null));
    }

    private static String names(List<Spell> spells) {
        List<String> names = spells.stream().map(each -> each.who.nameUsed()).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static Set<String> truths(Spell spell, LocalDate day) {
        Set<String> truths = new HashSet<>();
        long weeks = spell.weeksOn(day);
        truths.add(weeks < 4 ? "early" : weeks < 20 ? "middle" : "late");
        if (day.isAfter(spell.until.minusDays(45))) {
            truths.add("goodbye");
        }
        if (day.isBefore(spell.from.plusDays(4)) && spell.number == 1) {
            truths.add("first");
        }
        truths.add("home:" + home(spell, day));
        truths.add(spell.ageOn(day) >= 16 ? "older" : "younger");
        truths.add(Moments.season(day));
        learning(spell, day, truths);
        truths.add(spell.who.languages().get(0));
        if (spell.who.heritage().startsWith("on their own")) {
            truths.add("alone");
        }
        if (spell.who.story() != null) {
            truths.add("story:" + spell.who.story());
        }
        for (Kind kind : spell.happenedBetween(day.minusDays(2), day.minusDays(1))) {
            truths.add("after:" + kind.name());
        }
        return truths;
    }

    private static void learning(Spell spell, LocalDate day, Set<String> truths) {
        boolean engaged = spell.schoolingOn(day).engaged();
        truths.add(engaged ? "learning" : "looking");
        if (spell.schoolingOn(day).atSchool()) {
            truths.add("school");
            if (Moments.working(day) && !Moments.schoolHoliday(day)) {
                truths.add("schoolday");
            }
        }
    }

    private static String home(Spell spell, LocalDate day) {
        return switch (spell.homeOn(day).kind()) {
            case FAMILY, KIN -> "family";
            case HUB_BED, HUB_EMERGENCY -> "hub";
            case FOSTER_HUB, FOSTER_OTHER -> "foster";
            default -> "own";
        };
    }

    private String author(Spell spell, LocalDate day, Dice dice) {
        Spell.Team team = spell.teamOn(day);
        int who = dice.weighted(76, 13, spell.homeOn(day).kind().inHub() ? 10 : 2, 3, 2, 2, 1);
        Role role = switch (who) {
            case 2 -> Role.RESIDENTIAL_WORKER;
            case 3 -> Role.OUTREACH_WORKER;
            case 4 -> Role.LIFE_COACH;
            case 5 -> Role.COMMUNICATION_SUPPORT_WORKER;
            default -> Role.DEPUTY_MANAGER;
        };
        if (who < 2) {
            return who == 0 ? team.keyWorker() : team.backUp();
        }
        List<Staff> staff = books.council(roster.hub()).of(roster.hub().key(), role);
        return dice.of(staff).key();
    }

    private static Instant time(Spell spell, LocalDate day, How how, int number, Dice dice) {
        boolean schoolday = Moments.working(day)
                && !Moments.schoolHoliday(day)
                && spell.schoolingOn(day).atSchool();
        if (spell.homeOn(day).kind().inHub() && dice.chance(0.12)) {
            return Moments.between(day, dice, 21, 24);
        }
        int from = (schoolday && how != How.CALL && how != How.ATTEMPTED ? 15 : 10) + (number == 2 ? 2 : 0);
        return Moments.between(day, dice, from, 21);
    }

    private static int mood(Spell spell, LocalDate day, Dice dice) {
        double hard = spell.course.hardAfter(spell.weeksOn(day));
        return (int) Math.max(1, Math.min(5, Math.round(4.2 - 1.3 * hard + 1.7 * dice.lean())));
    }

    private static int minutes(How how, Dice dice) {
        return switch (how) {
            case FACE -> 5 * dice.between(3, 15);
            case CAR -> 5 * dice.between(3, 12);
            case MEAL -> 5 * dice.between(6, 18);
            case ACTIVITY -> 5 * dice.between(10, 36);
            case CALL -> dice.between(4, 28);
            case TEXT -> dice.between(2, 12);
            case VIDEO -> 5 * dice.between(2, 8);
            case ATTEMPTED -> 5 * dice.between(1, 6);
        };
    }

    private Dice dice(Spell spell, LocalDate day, String what) {
        return Dice.of(books.seed(), spell.who.key(), day.toString(), what);
    }
}
