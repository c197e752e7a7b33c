package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.SupportSource.Support;

/**
 * How a planned follow-up went. {@code source} and {@code answers} belong to one that was taken; {@code because} and,
 * when nobody could be reached, {@code tries} to one that was not.
 */
public record NewFollowUp(
        Support support,
        Planned.Phase phase,
        int months,
        FollowUpResult result,
        LocalDate on,
        @Nullable HappeningSource source,
        @Nullable String because,
        @Nullable Integer tries,
        List<Answer> answers) {

    public static NewFollowUp taken(
            Support support,
            Planned.Phase phase,
            int months,
            LocalDate on,
            HappeningSource source,
            List<Answer> answers) {
        return new NewFollowUp(support, phase, months, FollowUpResult.TAKEN, on, source, null, null, answers);
    }

    public static NewFollowUp declined(Support support, Planned.Phase phase, int months, LocalDate on, String because) {
        return new NewFollowUp(support, phase, months, FollowUpResult.DECLINED, on, null, because, null, List.of());
    }

    public static NewFollowUp notReached(
            Support support, Planned.Phase phase, int months, LocalDate on, String because, int tries) {
        return new NewFollowUp(support, phase, months, FollowUpResult.NOT_REACHED, on, null, because, tries, List.of());
    }
}
