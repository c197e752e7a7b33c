package uk.onedoor.outcomes;

import java.time.LocalDate;
import uk.onedoor.platform.web.Page;

/** Tells in words how a planned follow-up stands, and how it went. */
final class FollowUpWords {

    private FollowUpWords() {}

    static String stands(Page page, Planned planned) {
        LocalDate today = page.today();
        if (!today.isBefore(planned.closesBefore())) {
            return page.t("outcomes.followUp.passed", page.date(planned.due()));
        }
        String key = planned.due().isBefore(today) ? "outcomes.followUp.overdue" : "outcomes.followUp.planned";
        return page.t(key, page.date(planned.due()), page.ago(planned.due()));
    }

    static String told(Page page, FollowUp result) {
        String on = page.date(result.on());
        return switch (result.result()) {
            case TAKEN -> page.t("outcomes.followUp.told.TAKEN", on);
            case DECLINED -> page.t("outcomes.followUp.told.DECLINED", on, result.because());
            case NOT_REACHED ->
                page.n(
                        "outcomes.followUp.told.NOT_REACHED",
                        result.tries() == null ? 1 : result.tries(),
                        on,
                        result.because());
        };
    }
}
