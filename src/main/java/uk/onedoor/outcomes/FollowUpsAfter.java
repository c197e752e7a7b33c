package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.endings.StayingClose;
import uk.onedoor.outcomes.Planned.Phase;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.platform.web.Page;

/** Sets the follow-ups after somebody stepped away beside the visits and birthdays: what was said, or that nobody asked yet. */
@Component
@Transactional(readOnly = true)
class FollowUpsAfter implements StayingClose {

    private final FollowUps followUps;
    private final Supports supports;
    private final OutcomeRights rights;

    FollowUpsAfter(FollowUps followUps, Supports supports, OutcomeRights rights) {
        this.followUps = followUps;
        this.supports = supports;
        this.rights = rights;
    }

    @Override
    public List<ToDo> of(Page page, Glance glance) {
        return rights.readable(glance.youngPerson()).contains(Section.LIFE)
                ? supports.current(glance)
                        .filter(support -> support.endedOn() != null)
                        .map(support -> of(page, glance, support))
                        .orElse(List.of())
                : List.of();
    }

    private List<ToDo> of(Page page, Glance glance, Support support) {
        List<FollowUp> results = followUps.of(glance.youngPerson());
        boolean mayWrite = rights.writable(glance.youngPerson()).containsAll(EnumSet.allOf(Section.class));
        return Planned.of(support).stream()
                .filter(planned -> planned.phase() == Phase.AFTER)
                .map(planned -> toDo(page, planned, planned.among(results, support), mayWrite))
                .toList();
    }

    private static ToDo toDo(Page page, Planned planned, @Nullable FollowUp result, boolean mayWrite) {
        LocalDate today = page.today();
        String stands = result != null ? FollowUpWords.told(page, result) : waiting(page, planned, today);
        return new ToDo(
                planned.due(),
                page.t("outcomes.followUp.AFTER." + planned.months()),
                stands,
                result == null && mayWrite && planned.openOn(today)
                        ? "/follow-ups/" + FollowUpLine.path(planned)
                        : null);
    }

    /** What is said of one of which nobody told anything: nothing before its day. */
    private static @Nullable String waiting(Page page, Planned planned, LocalDate today) {
        if (planned.due().isAfter(today)) {
            return null;
        }
        return today.isBefore(planned.closesBefore())
                ? page.t("outcomes.followUp.nobody")
                : FollowUpWords.stands(page, planned);
    }
}
