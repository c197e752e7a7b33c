package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.Handing;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.Allocated;
import uk.onedoor.town.TownFact.KeyWorkerChanged;
import uk.onedoor.town.TownFact.NoteWritten;
import uk.onedoor.town.TownFact.SteppedAway;
import uk.onedoor.town.TownFact.WelcomedBack;
import uk.onedoor.town.TownPlan;

/** Writes who sticks with whom, the time they spent together, and the slow letting go. */
@Component
@ConditionalOnProperty("onedoor.demo")
class KeyworkScribe implements Scribe {

    private final Allocations allocations;
    private final SupportEpisodes episodes;
    private final Notes notes;
    private final Partings partings;

    KeyworkScribe(Allocations allocations, SupportEpisodes episodes, Notes notes, Partings partings) {
        this.allocations = allocations;
        this.episodes = episodes;
        this.notes = notes;
        this.partings = partings;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (fact instanceof NoteWritten note) {
            note(note, cast, written);
        } else if (fact instanceof Allocated allocated) {
            allocate(allocated, cast);
        } else if (fact instanceof KeyWorkerChanged changed) {
            handOver(changed, cast);
        } else if (fact instanceof SteppedAway away) {
            episodes.stepAway(
                    cast.youngPerson(away.youngPerson()),
                    cast.hub(cast.history().youngPerson(away.youngPerson()).hub()),
                    new SupportEpisodes.StepAway(day(away), HowEnded.GOALS_HELD, away.words(), away.staysClose()));
        } else if (fact instanceof WelcomedBack back) {
            episodes.welcomeBack(
                    cast.youngPerson(back.youngPerson()),
                    cast.hub(cast.history().youngPerson(back.youngPerson()).hub()),
                    day(back),
                    back.words());
        } else {
            return false;
        }
        return true;
    }

    private void note(NoteWritten note, Cast cast, Written written) {
        List<YoungPersonId> about =
                note.youngPeople().stream().map(cast::youngPerson).toList();
        NewNote asWritten = new NewNote(
                UUID.nameUUIDFromBytes(note.key().getBytes(StandardCharsets.UTF_8)),
                about,
                note.at(),
                ContactMode.valueOf(note.how().name()),
                note.minutes() == 0 ? null : note.minutes(),
                PortfolioArea.valueOf(note.area().name()),
                note.text(),
                note.ownWords(),
                note.mood(),
                note.withheldBecause(),
                whoReachedOut(note),
                note.how() == TownFact.How.ATTEMPTED && Math.floorMod(note.key().hashCode(), 4) == 0);
        List<NoteId> rows = new ArrayList<>();
        cast.as(note.by(), () -> rows.addAll(notes.write(asWritten)));
        written.put(note.key(), rows.get(0).value());
    }

    /** Of calls and messages somebody said who began them; a third are the young person's own. */
    private static @Nullable ReachedOut whoReachedOut(NoteWritten note) {
        return switch (note.how()) {
            case CALL, TEXT, VIDEO -> Math.floorMod(note.key().hashCode(), 3) == 0 ? ReachedOut.THEM : ReachedOut.US;
            case ATTEMPTED -> ReachedOut.US;
            default -> null;
        };
    }

    private void allocate(Allocated allocated, Cast cast) {
        YoungPersonId who = cast.youngPerson(allocated.youngPerson());
        LocalDate from = day(allocated);
        String reasons = allocated.reasons();
        List<TownPlan.Staff> socialWorkers = cast.with(TownPlan.Role.SOCIAL_WORKER);
        TownPlan.Staff socialWorker =
                socialWorkers.get(Math.floorMod(allocated.youngPerson().hashCode(), socialWorkers.size()));
        // Somebody welcomed back finds those who stayed close still there.
        give(NewAllocation.keyWorker(who, cast.worker(allocated.keyWorker()), from, reasons));
        give(NewAllocation.part(who, cast.worker(allocated.backUp()), TeamPart.BACK_UP, from, reasons));
        give(NewAllocation.part(
                who,
                cast.worker(socialWorker.key()),
                TeamPart.SOCIAL_WORKER,
                from,
                "The council's social worker for the family"));
        partings.thoughtOf(allocated, who, cast);
    }

    private void give(NewAllocation part) {
        List<Allocation> team = allocations.team(part.youngPerson());
        if (team.stream()
                .anyMatch(one -> one.part() == part.part() && one.worker().equals(part.worker()))) {
            return;
        }
        NewAllocation given = part;
        if (part.part() == TeamPart.KEY_WORKER) {
            given = allocations
                    .keyWorker(part.youngPerson())
                    .map(before -> part.insteadOf(
                            before.id(),
                            Handing.warm(part.fromOn(), part.fromOn().plusDays(7), part.because(), before.worker())))
                    .orElse(part);
        }
        allocations.allocate(given);
    }

    private void handOver(KeyWorkerChanged changed, Cast cast) {
        YoungPersonId who = cast.youngPerson(changed.youngPerson());
        NewAllocation next = NewAllocation.keyWorker(who, cast.worker(changed.to()), day(changed), changed.reason());
        allocations.allocate(allocations
                .keyWorker(who)
                .map(before -> next.insteadOf(before.id(), Partings.handing(changed, before)))
                .orElse(next));
    }

    @Override
    public void endOf(LocalDate day) {
        partings.endOf(day);
    }

    private static LocalDate day(TownFact fact) {
        return London.day(fact.at());
    }
}
