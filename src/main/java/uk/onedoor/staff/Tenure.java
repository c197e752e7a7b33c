package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.Contracts.Contract;

/**
 * Until when somebody is here by what was agreed with them.
 *
 * @param contract what holds on the day; where nothing holds any more what held last, where nothing does yet what comes first
 * @param until the last day of what begins last, because whoever agreed that said what follows; null for good
 */
public record Tenure(Contract contract, @Nullable LocalDate until) {

    /** Of each worker with whom anything was agreed; what was replaced never counted. */
    static Map<WorkerId, Tenure> of(Collection<Contract> agreed, LocalDate day) {
        Set<UUID> replaced =
                agreed.stream().map(Contract::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        return agreed.stream()
                .filter(one -> !replaced.contains(one.id()))
                .sorted(Comparator.comparing(Contract::fromOn).thenComparing(Contract::recordedAt))
                .collect(Collectors.groupingBy(
                        Contract::worker,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), theirs -> of(theirs, day))));
    }

    /** Each takes the place of the one before from its first day, and what held before does not come back. */
    private static Tenure of(List<Contract> inOrder, LocalDate day) {
        Contract now = inOrder.get(0);
        for (Contract one : inOrder) {
            now = one.fromOn().isAfter(day) ? now : one;
        }
        return new Tenure(now, inOrder.get(inOrder.size() - 1).endsOn());
    }

    /** Whether what is shown holds on a day. */
    boolean holdsOn(LocalDate day) {
        LocalDate ends = contract.endsOn();
        return !contract.fromOn().isAfter(day) && (ends == null || !ends.isBefore(day));
    }
}
