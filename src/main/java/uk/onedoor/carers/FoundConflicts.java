package uk.onedoor.carers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;

/** The conflicts of interest with who lives with these households today, or is to. */
@Component
class FoundConflicts {

    private final Conflicts conflicts;
    private final ObjectProvider<Residents> residents;

    FoundConflicts(Conflicts conflicts, ObjectProvider<Residents> residents) {
        this.conflicts = conflicts;
        this.residents = residents;
    }

    List<Conflict> of(Collection<Household> households, Collection<Part> parts) {
        Map<HomeId, Household> homes = households.stream()
                .filter(one -> one.home() != null)
                .collect(Collectors.toMap(Household::home, one -> one));
        Map<Household, Set<YoungPersonId>> together = new HashMap<>();
        residents
                .orderedStream()
                .map(source -> source.of(homes.keySet()))
                .forEach(living -> living.forEach((home, those) -> {
                    Household household = homes.get(home);
                    if (household != null) {
                        together.computeIfAbsent(household, any -> new HashSet<>())
                                .addAll(those);
                    }
                }));
        return conflicts.found(together, parts, Set.of());
    }
}
