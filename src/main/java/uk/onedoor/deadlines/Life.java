package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one young person, or of one home, for their clocks. Where nobody knows the day they were born they are
 * reckoned as {@value #UNKNOWN_AGE} on every day, and a page says so. The same fact told twice is one fact.
 */
public final class Life {

    static final int UNKNOWN_AGE = 15;

    private static final Comparator<Fact> IN_TURN =
            Comparator.comparing(Fact::at).thenComparing(Fact::kind);

    private final @Nullable LocalDate born;
    private final List<Fact> facts;
    private final Map<FactKind, List<Fact>> byKind;

    /** {@code born} is null when nobody knows the day. */
    public Life(@Nullable LocalDate born, List<Fact> facts) {
        this.born = born;
        this.facts = facts.stream().distinct().sorted(IN_TURN).toList();
        this.byKind = this.facts.stream()
                .collect(Collectors.groupingBy(
                        Fact::kind, () -> new EnumMap<>(FactKind.class), Collectors.toUnmodifiableList()));
    }

    @Nullable
    LocalDate born() {
        return born;
    }

    /** Every fact, the first first. */
    List<Fact> facts() {
        return facts;
    }

    /** Facts of these kinds, the first first. */
    List<Fact> of(Set<FactKind> kinds) {
        if (kinds.size() == 1) {
            return byKind.getOrDefault(kinds.iterator().next(), List.of());
        }
        return kinds.stream()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .sorted(IN_TURN)
                .toList();
    }

    /** The day they turn an age; who was born on 29 February turns it on 1 March of other years. Null when it is not known. */
    @Nullable
    LocalDate birthday(int age) {
        if (born == null) {
            return null;
        }
        LocalDate day = born.plusYears(age);
        return born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() != day.getDayOfMonth() ? day.plusDays(1) : day;
    }
}
