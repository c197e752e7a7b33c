package uk.onedoor.deadlines;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.platform.web.Page;

/** The clocks of somebody, or of a home, by what came of them: what is due first, and of what is over the last first. */
public record ClocksShown(List<ClockLine> due, List<ClockLine> missed, List<ClockLine> met, List<ClockLine> ended) {

    /** {@code at} is the address of the clocks when the viewer may write there, else null. */
    static ClocksShown of(Page page, List<Deadline> clocks, List<MissedReason> reasons, @Nullable String at) {
        return new ClocksShown(
                told(page, clocks, reasons, at, State.RUNNING::equals),
                latest(told(page, clocks, reasons, at, State::isMissed)),
                latest(told(page, clocks, reasons, at, State.MET::equals)),
                latest(told(page, clocks, reasons, at, State.ENDED::equals)));
    }

    private static List<ClockLine> told(
            Page page, List<Deadline> clocks, List<MissedReason> reasons, @Nullable String at, Predicate<State> which) {
        return clocks.stream()
                .filter(one -> which.test(one.state()))
                .map(one -> ClockWords.told(page, one, reasons, at))
                .toList();
    }

    private static List<ClockLine> latest(List<ClockLine> lines) {
        return Stream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1)
                .map(lines::get)
                .toList();
    }
}
