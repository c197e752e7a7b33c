package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.outcomes.Evidence.Found;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.platform.web.Bar;
import uk.onedoor.platform.web.Page;

/** The page of evidence, ready to be shown: words first, then the picture, then the rows. */
public record EvidenceView(
        @Nullable LocalDate beganOn,
        boolean hasBaseline,
        boolean hidden,
        boolean mayWrite,
        boolean mayScore,
        String stretch,
        List<String> sentences,
        long good,
        List<Bar> bars,
        double most,
        List<List<String>> counts,
        List<List<String>> changes,
        List<Scores> scores,
        List<Happening> stands,
        List<Happening> withdrawn,
        List<Measurement> scoresWithdrawn) {

    static EvidenceView of(
            Page page, Found found, List<Measure> measures, List<Measurement> measured, Set<Section> writable) {
        Support support = found.support();
        return new EvidenceView(
                support == null ? null : support.beganOn(),
                found.baseline() != null,
                found.hidden(),
                !writable.isEmpty(),
                writable.contains(Section.HEALTH),
                support == null ? "" : EvidenceWords.withUs(page, support),
                EvidenceWords.sentences(page, found),
                found.good(),
                EvidenceWords.bars(page, found),
                EvidenceWords.most(found),
                EvidenceWords.counts(page, found),
                EvidenceWords.changes(page, found),
                Scores.of(page, measures, measured),
                found.happened().stream().filter(Happening::stands).toList(),
                found.happened().stream()
                        .filter(what -> !what.stands() && !what.onlyFinished())
                        .toList(),
                measured.stream().filter(one -> !one.stands()).toList());
    }
}
