package uk.onedoor.nation;

import java.util.List;
import uk.onedoor.platform.web.Page;

/** What a director reads of the council's adolescents in ten minutes: a sentence and a picture each, on one sheet of paper. */
public record FirstPicture(List<Part> parts, List<String> sources) {

    private static final List<Measure> TOLD = List.of(
            Measure.LOOKED_AFTER_RATE,
            Measure.STARTED_10_TO_15,
            Measure.AGE_10_TO_15,
            Measure.AGE_16_AND_OVER,
            Measure.HOMES,
            Measure.FOSTER,
            Measure.OUTSIDE,
            Measure.OVER_20_MILES,
            Measure.THREE_PLACEMENTS,
            Measure.MISSING);

    /** One measure in the newest year it is published for. */
    public record Part(String title, String slug, String finding, String beside, String end, Strip strip) {}

    static FirstPicture of(Page page, Nation nation, Place council) {
        NationWords words = new NationWords(page);
        return new FirstPicture(
                TOLD.stream()
                        .map(measure -> part(page, words, nation, council, measure))
                        .toList(),
                words.sources(TOLD.stream()).toList());
    }

    private static Part part(Page page, NationWords words, Nation nation, Place council, Measure measure) {
        int year = measure.source().lastYear();
        Comparison comparison = nation.compare(council, measure, year);
        Strip strip = Strip.of(comparison);
        return new Part(
                page.name(measure),
                measure.slug(),
                words.finding(comparison, nation.of(council, year)),
                words.beside(comparison),
                words.compared(measure, Figure.of(strip.end())),
                strip);
    }
}
