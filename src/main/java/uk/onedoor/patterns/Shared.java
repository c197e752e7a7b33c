package uk.onedoor.patterns;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what episodes have in common: the same place, person or way by its name, whoever wrote it and however. */
final class Shared {

    private Shared() {}

    /**
     * Every place, person and way, the one with most episodes first.
     *
     * @param all what stands, the newest first
     * @param kept the record that is kept, by a record that was joined to it
     */
    static List<Common> of(List<Whereabout> all, Map<UUID, UUID> kept) {
        return all.stream()
                .collect(Collectors.groupingBy(Whereabout::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> common(same, kept))
                .sorted(Comparator.comparingInt((Common one) -> -one.episodes())
                        .thenComparing(one -> -one.people().size())
                        .thenComparing(Common::name))
                .toList();
    }

    private static Common common(List<Whereabout> same, Map<UUID, UUID> kept) {
        Whereabout last = same.get(0);
        Map<UUID, Integer> people = new LinkedHashMap<>();
        Set<UUID> counted = new HashSet<>();
        for (Whereabout one : same) {
            if (counted.add(one.episode())) { // said twice of one episode, it is one episode
                UUID record = one.record().value();
                people.merge(kept.getOrDefault(record, record), 1, Integer::sum);
            }
        }
        Whereabout closest =
                same.stream().max(Comparator.comparing(Whereabout::handling)).orElse(last);
        String postcode = same.stream()
                .map(Whereabout::postcode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Common(last.kind(), last.name(), postcode, people, closest.handling(), closest.words());
    }
}
