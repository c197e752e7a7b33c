package uk.onedoor.nation;

import java.util.EnumMap;
import java.util.Map;

/** What is published of one place in one year, ending on 31 March. */
public final class Figures {

    private static final Figure NOT_THAT_YEAR = Figure.not(NotPublished.NOT_FOR_THAT_YEAR);
    static final Figures NONE = new Figures(Map.of());

    private final Map<Measure, Figure> figures;

    Figures(Map<Measure, Figure> figures) {
        this.figures = figures.isEmpty() ? Map.of() : new EnumMap<>(figures);
    }

    /** The number as it is published, in the measure's unit. */
    public Figure of(Measure measure) {
        return figures.getOrDefault(measure, NOT_THAT_YEAR);
    }

    /**
     * What places are compared by, in the measure's scale: 21.03 (per cent), 48 (in 10,000), 4.3 (times each). Reckoned
     * from the published numbers and not rounded; of England and regions these are rounded to 10 already.
     *
     * @throws IllegalArgumentException for a measure without a scale
     */
    public Figure compared(Measure measure) {
        Measure whole = measure.whole();
        return measure.compared(of(measure), whole == null ? NOT_THAT_YEAR : of(whole));
    }
}
