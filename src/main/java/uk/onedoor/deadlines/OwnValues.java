package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.onedoor.deadlines.Rule.Grade;
import uk.onedoor.deadlines.Rule.Validity;

/** One line of the rules, cut where a council set its own value. */
final class OwnValues {

    private OwnValues() {}

    /** The line until the first value of the council's own, then each of them until the next. */
    static List<Rule> of(Rule line, List<OwnValue> own) {
        TreeMap<LocalDate, OwnValue> byDay = new TreeMap<>();
        own.stream()
                .filter(value -> value.isFor(line) && line.validity().holdsOn(value.from()))
                .forEach(value -> byDay.put(value.from(), value));
        List<Rule> lines = new ArrayList<>();
        LocalDate first = byDay.isEmpty() ? line.validity().until() : byDay.firstKey();
        if (first == null || line.validity().from().isBefore(first)) {
            lines.add(line.with(
                    new Validity(line.validity().from(), first), line.lengths(), line.grade(), line.source()));
        }
        for (Map.Entry<LocalDate, OwnValue> one : byDay.entrySet()) {
            LocalDate next = next(byDay, one.getKey(), line.validity().until());
            lines.add(line.with(new Validity(one.getKey(), next), one.getValue().lengths(), Grade.OWN, line.source()));
        }
        return lines;
    }

    private static @Nullable LocalDate next(
            TreeMap<LocalDate, OwnValue> byDay, LocalDate day, @Nullable LocalDate until) {
        LocalDate next = byDay.higherKey(day);
        return next == null ? until : next;
    }
}
