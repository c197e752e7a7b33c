package uk.onedoor.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;

/**
 * A house mix that was weighed and decided: an impact risk assessment, as it stood then.
 *
 * @param lines every reason the viewer may read of, the worries of each resident first
 */
public record KeptMix(UUID id, Proposal proposal, Verdict verdict, UUID by, Instant at, List<Line> lines) {

    public KeptMix {
        lines = List.copyOf(lines);
    }

    /** Who would come to live where, and from which day. */
    public record Proposal(YoungPersonId newcomer, HomeId home, LocalDate from) {}

    /**
     * What was decided and why.
     *
     * @param notKnown what nobody knew; null when nothing was named
     * @param asked the question that was asked before deciding, as it was worded then
     */
    public record Verdict(
            MixDecision decision, String because, @Nullable String notKnown, String asked, String answer) {}

    /**
     * A reason as it was then, beside whom, and what will be done about it.
     *
     * @param willDo null for what is no worry, and where the answer was: not here
     */
    public record Line(
            YoungPersonId resident, Reason reason, @Nullable String willDo) {}

    /** Who lived there then or was booked, in the order of the lines. */
    public List<YoungPersonId> residents() {
        return lines.stream().map(Line::resident).distinct().toList();
    }

    /** The lines about one of them. */
    public List<Line> beside(YoungPersonId resident) {
        return lines.stream().filter(line -> line.resident().equals(resident)).toList();
    }
}
