package uk.onedoor.bonds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.WorkerId;

/** Draws who knows a young person as at a day: for staff with the days behind it, for themselves in words to them. */
@Component
class BondMaps {

    /** Somebody who knows them, with the parts they have and had. */
    private record Knows(
            WorkerId worker,
            String name,
            List<Part> parts,
            @Nullable Bond bond) {

        boolean isIn(AsAt asAt) {
            return parts.stream().anyMatch(part -> part.on(asAt.day()));
        }

        /** When they came: by their first time together, else by their first part. */
        long came() {
            return bond != null
                    ? bond.knownSince().getEpochSecond()
                    : parts.get(0).from().toEpochDay() * 86_400;
        }
    }

    private final BondRepository rows;
    private final Clock clock;

    BondMaps(BondRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** For staff: each line opens the days it was counted from. */
    BondMap forStaff(Page page, YoungPersonId who, List<UUID> records, AsAt asAt) {
        return map(page, who, records, asAt, false);
    }

    /** For the young person, as at today. */
    BondMap own(Page page, YoungPersonId who, List<UUID> records) {
        return map(page, who, records, AsAt.of(page.today(), clock), true);
    }

    private BondMap map(Page page, YoungPersonId who, List<UUID> records, AsAt asAt, boolean own) {
        List<Knows> all = knows(who, rows.encounters(records, Bonds.EVER, asAt), rows.parts(records, asAt.day()));
        List<Knows> now = only(all, one -> one.isIn(asAt));
        List<Knows> also = only(all, one -> one.parts().isEmpty());
        List<Knows> before = only(all, one -> !one.isIn(asAt) && !one.parts().isEmpty());
        BondWords words = new BondWords(page, own, who, asAt);
        return new BondMap(
                words.finding(all.size(), now.size()),
                Rings.dots(names(now), names(also), names(before)),
                lines(words, now),
                lines(words, also),
                lines(words, before));
    }

    private static List<Knows> knows(YoungPersonId who, Collection<Encounter> encounters, List<Part> parts) {
        Map<WorkerId, Bond> bonds =
                BondRules.of(who, encounters).stream().collect(Collectors.toMap(Bond::worker, bond -> bond));
        Map<WorkerId, String> names = new LinkedHashMap<>();
        parts.forEach(part -> names.put(part.worker(), part.workerName()));
        encounters.stream()
                .filter(one -> bonds.containsKey(one.worker()))
                .forEach(one -> names.put(one.worker(), one.workerName()));
        List<Knows> all = new ArrayList<>();
        names.forEach((worker, name) -> all.add(new Knows(
                worker,
                name,
                parts.stream().filter(part -> part.worker().equals(worker)).toList(),
                bonds.get(worker))));
        all.sort(Comparator.comparing(Knows::came).thenComparing(Knows::name));
        return all;
    }

    private static List<Knows> only(List<Knows> all, Predicate<Knows> which) {
        return all.stream().filter(which).toList();
    }

    private static List<String> names(List<Knows> some) {
        return some.stream().map(Knows::name).toList();
    }

    private static List<BondMap.Line> lines(BondWords words, List<Knows> some) {
        return some.stream()
                .map(one -> words.line(one.worker(), one.name(), one.parts(), one.bond()))
                .toList();
    }
}
