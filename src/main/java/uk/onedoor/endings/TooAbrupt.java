package uk.onedoor.endings;

import java.util.Map;
import uk.onedoor.shared.Refusal;

/** A step is too much at once: by how much, and what comes nearest. The young person's own asking lets it stand. */
class TooAbrupt extends Refusal {

    private static final long serialVersionUID = 1L;

    TooAbrupt(Band.Abrupt abrupt, Map<SupportKind, Integer> nearest, Numbers numbers) {
        super(
                "asked",
                "endings.step.too.abrupt",
                abrupt.percent(),
                numbers.mostLess(),
                Hours.plain(abrupt.highest()),
                Hours.plain(Band.total(nearest)),
                Hours.plain(nearest.getOrDefault(SupportKind.FACE_TO_FACE, 0)),
                Hours.plain(nearest.getOrDefault(SupportKind.PHONE, 0)),
                Hours.plain(nearest.getOrDefault(SupportKind.TEXT, 0)),
                Hours.plain(nearest.getOrDefault(SupportKind.GROUP, 0)),
                Hours.plain(nearest.getOrDefault(SupportKind.BED, 0)),
                Hours.plain(nearest.getOrDefault(SupportKind.DROP_IN, 0)));
    }
}
