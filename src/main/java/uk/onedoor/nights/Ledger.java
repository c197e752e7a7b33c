package uk.onedoor.nights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.time.London;

/**
 * The ledger of nights: one row a young person and night, as the facts tell it. It is written by the product itself, for one
 * council, a block of young people at a time.
 */
@Service
public class Ledger {

    /** Young people in one transaction. */
    private static final int AT_ONCE = 1_000;
    /** What was written down while the last writing began may have come too late for it. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * One night of somebody.
     *
     * @param miles from home in a straight line; null where nobody knows, or the viewer is not to
     */
    public record Night(LocalDate on, Slept slept, @Nullable Integer miles) {}

    /**
     * How the ledger was written once.
     *
     * @param upTo the last night
     * @param added runs of nights that are new, {@code longer} those that went on, {@code putRight} those that were told
     *     otherwise before
     * @param factsUntil what was written down by then is in it
     */
    public record Writing(LocalDate upTo, int people, int added, int longer, int putRight, Instant factsUntil) {

        static Writing none(LocalDate upTo, Instant factsUntil) {
            return new Writing(upTo, 0, 0, 0, 0, factsUntil);
        }

        Writing and(Writing other) {
            return new Writing(
                    upTo,
                    people + other.people,
                    added + other.added,
                    longer + other.longer,
                    putRight + other.putRight,
                    factsUntil);
        }

        Writing and(int more, Changes changes) {
            return new Writing(
                    upTo,
                    people + more,
                    added + changes.added().size(),
                    longer + changes.longer().size(),
                    putRight + changes.putRight().size(),
                    factsUntil);
        }
    }

    private final LedgerBlocks blocks;
    private final LedgerRepository ledger;
    private final DistanceRepository distances;
    private final People people;
    private final Clock clock;

    Ledger(LedgerBlocks blocks, LedgerRepository ledger, DistanceRepository distances, People people, Clock clock) {
        this.blocks = blocks;
        this.ledger = ledger;
        this.distances = distances;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Writes the nights that went by since it was written last, and once more every night of whoever something was written
     * down about since. The last night is the one that ended this morning in London. Written again, nothing changes.
     */
    public Writing writeLastNight() {
        Instant now = clock.instant();
        Optional<Writing> before = lastWriting();
        if (before.isEmpty()) {
            return rebuild();
        }
        LocalDate last = London.day(now).minusDays(1);
        LocalDate newest = before.get().upTo().withDayOfMonth(1);
        List<UUID> told = blocks.toldSince(before.get().factsUntil().minus(LATE));
        Writing writing = inHalves(last, now, half -> {
            List<UUID> theirs = told.stream().filter(half::has).toList();
            return everybody(half, newest, last, now).and(these(half, theirs, last, now));
        });
        blocks.wrote(writing);
        return writing;
    }

    /** Reckons every night of everybody anew; where the facts are the same, nothing changes. */
    public Writing rebuild() {
        Instant now = clock.instant();
        LocalDate last = London.day(now).minusDays(1);
        Writing writing = inHalves(last, now, half -> everybody(half, null, last, now));
        blocks.wrote(writing);
        return writing;
    }

    /** Both halves side by side: while the database writes down one, the other is reckoned. */
    private static Writing inHalves(LocalDate last, Instant now, Function<Half, Writing> write) {
        SignedIn whose = Objects.requireNonNull(CurrentViewer.now(), "The ledger is written by the product itself");
        ExecutorService workers = Executors.newFixedThreadPool(Half.values().length);
        try {
            return Arrays.stream(Half.values())
                    .map(half -> CompletableFuture.supplyAsync(
                            () -> CurrentViewer.as(whose, () -> write.apply(half)), workers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .reduce(Writing.none(last, now), Writing::and);
        } finally {
            workers.shutdownNow();
        }
    }

    private Writing everybody(Half half, @Nullable LocalDate since, LocalDate last, Instant now) {
        Writing writing = Writing.none(last, now);
        List<UUID> block = blocks.next(half, BEFORE_ALL, AT_ONCE);
        while (!block.isEmpty()) {
            writing = writing.and(block.size(), blocks.write(half, block, since, last, now));
            block = blocks.next(half, block.get(block.size() - 1), AT_ONCE);
        }
        return writing;
    }

    private Writing these(Half half, List<UUID> told, LocalDate last, Instant now) {
        Writing writing = Writing.none(last, now);
        for (int i = 0; i < told.size(); i += AT_ONCE) {
            List<UUID> block = told.subList(i, Math.min(told.size(), i + AT_ONCE));
            writing = writing.and(0, blocks.write(half, block, null, last, now));
        }
        return writing;
    }

    /** How it was written last; empty until it first was. */
    @Transactional(readOnly = true)
    public Optional<Writing> lastWriting() {
        return ledger.last();
    }

    /**
     * The nights of one young person from the first to the last, both among them, as far as they were written; on a page of an
     * earlier day, as far as they were then.
     */
    @Transactional(readOnly = true)
    public List<Night> of(YoungPersonId youngPerson, LocalDate first, LocalDate last) {
        List<Night> nights = new ArrayList<>();
        LocalDate over =
                KnownOn.find().map(London::day).map(day -> day.minusDays(1)).orElse(last);
        List<UUID> records = people.everyRecord(youngPerson);
        Distances far = distances.of(records);
        for (Run run : ledger.between(records, first, last)) {
            HomeId home = run.slept().home();
            run.from()
                    .datesUntil(run.until())
                    .filter(night -> !night.isBefore(first) && !night.isAfter(last) && !night.isAfter(over))
                    .forEach(night -> nights.add(new Night(night, run.slept(), far.miles(home, night))));
        }
        return nights;
    }
}
