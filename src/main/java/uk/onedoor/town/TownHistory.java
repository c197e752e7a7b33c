package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.TownFact.NoteWritten;
import uk.onedoor.town.TownFact.Said;
import uk.onedoor.town.TownFact.Saying;
import uk.onedoor.town.TownPlan.Council;
import uk.onedoor.town.TownPlan.Hub;

/** What happened in the town on a day, from its beginning onwards without end. */
public final class TownHistory {

    /** The day the usual town begins. */
    public static final LocalDate USUAL_BEGINNING = LocalDate.of(2025, 10, 1);

    /** The second council took the model up later and is still finding its feet. */
    private static final int SECOND_COUNCIL_AFTER_DAYS = 150;

    private final TownPlan plan;
    private final LocalDate begin;
    private final TownBooks books;
    private final List<HubRoster> rosters = new ArrayList<>();
    private final List<NoteMaker> notes = new ArrayList<>();
    private LocalDate next;

    private TownHistory(TownPlan plan, LocalDate begin) {
        this.plan = plan;
        this.begin = begin;
        this.next = begin;
        this.books = new TownBooks(plan, begin);
        Frames frames = new Frames();
        for (Council council : plan.councils()) {
            boolean first = council.equals(plan.councils().get(0));
            LocalDate opens = first ? begin : begin.plusDays(SECOND_COUNCIL_AFTER_DAYS);
            for (Hub hub : council.hubs()) {
                HubRoster roster = new HubRoster(books, hub, opens);
                rosters.add(roster);
                notes.add(new NoteMaker(books, frames, roster));
            }
        }
    }

    public static TownHistory usual() {
        return of(TownPlan.usual(), USUAL_BEGINNING);
    }

    public static TownHistory of(TownPlan plan, LocalDate begin) {
        return new TownHistory(plan, begin);
    }

    public LocalDate begin() {
        return begin;
    }

    public TownPlan plan() {
        return plan;
    }

    /** The facts of one day in the order they happened; none before the town begins. */
    public synchronized List<TownFact> on(LocalDate day) {
        walkTo(day);
        List<TownFact> facts = new ArrayList<>(books.writtenFor(day));
        for (HubRoster roster : rosters) {
            for (Spell spell : roster.spells()) {
                String keyWorker = spell.teamOn(day).keyWorker();
                spell.plannedOn(day).forEach(each -> facts.add(each.write(keyWorker)));
            }
        }
        notes.forEach(each -> facts.addAll(each.on(day)));
        facts.replaceAll(
                fact -> fact instanceof Said said && said.saying() == Saying.NOT_RIGHT ? aboutANote(said) : fact);
        facts.sort(Comparator.comparing(TownFact::at).thenComparing(TownFact::key));
        return List.copyOf(facts);
    }

    /** Everyone somebody has asked about by the end of that day, in the order they came. */
    public synchronized List<TownYoungPerson> knownBy(LocalDate day) {
        walkTo(day);
        return books.metBy(day);
    }

    /** Someone a fact that was already told speaks of. */
    public synchronized TownYoungPerson youngPerson(String key) {
        return books.met(key);
    }

    private void walkTo(LocalDate day) {
        while (!next.isAfter(day)) {
            for (HubRoster roster : rosters) {
                roster.step(next);
            }
            next = next.plusDays(1);
        }
    }

    /** What is not right is the latest note that was written about them alone, when there is one. */
    private Said aboutANote(Said said) {
        LocalDate day = Moments.dayOf(said.at());
        TownYoungPerson who = books.met(said.youngPerson());
        @Nullable String found = null;
        for (int back = 1; back < 20 && found == null; back++) {
            LocalDate earlier = day.minusDays(back);
            found = notes.stream()
                    .filter(each -> each.isOf(who.hub()))
                    .flatMap(each -> each.on(earlier).stream())
                    .filter(each -> each.youngPeople().equals(List.of(said.youngPerson())))
                    .filter(each -> each.withheldBecause() == null)
                    .map(NoteWritten::key)
                    .findFirst()
                    .orElse(null);
        }
        return Sayings.about(said, found);
    }
}
