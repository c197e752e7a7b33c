package uk.onedoor.nights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.nights.Ledger.Writing;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;

/** Writes the nights of a block of young people in one transaction: whatever breaks off in between is whole up to there. */
@Component
@Transactional
class LedgerBlocks {

    private final FactRepository facts;
    private final LedgerRepository ledger;
    private final DistanceRepository distances;
    private final CurrentViewer viewer;
    private final Clock clock;

    LedgerBlocks(
            FactRepository facts,
            LedgerRepository ledger,
            DistanceRepository distances,
            CurrentViewer viewer,
            Clock clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.distances = distances;
        this.viewer = viewer;
        this.clock = clock;
    }

    List<UUID> next(Half half, UUID after, int most) {
        return facts.next(half, after, most);
    }

    List<UUID> toldSince(Instant since) {
        return facts.toldSince(since);
    }

    /**
     * Lets the ledger say of these young people, all of one half, what the facts say, up to a night.
     *
     * @param since the first night that is looked at, the first of a month; null for all there ever were
     */
    Changes write(Half half, List<UUID> records, @Nullable LocalDate since, LocalDate last, Instant now) {
        ledger.takeTurn(half, viewer.get());
        Map<UUID, NightFacts> known = facts.of(records);
        Map<UUID, List<Run>> written = ledger.from(records, since == null ? LocalDate.of(1900, 1, 1) : since);
        Changes changes = Changes.none();
        known.forEach((who, told) -> changes.add(who, told(told, since, last), written.getOrDefault(who, List.of())));
        ledger.write(changes, viewer.get(), now);
        distances.write(records, viewer.get(), now);
        return changes;
    }

    private static List<Run> told(NightFacts facts, @Nullable LocalDate since, LocalDate last) {
        NightsOf nights = new NightsOf(facts);
        LocalDate first = nights.first();
        if (first == null || first.isAfter(last)) {
            return List.of();
        }
        return nights.between(since == null || since.isBefore(first) ? first : since, last);
    }

    void wrote(Writing writing) {
        ledger.add(writing, Ids.next(), viewer.get(), clock.instant());
    }
}
