package uk.onedoor.risks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.risks.RaiseShown.Came;
import uk.onedoor.risks.RaiseShown.Felt;

/** Tells worries and decisions in words. */
final class RiskWords {

    private RiskWords() {}

    static RaiseShown told(Page page, YoungPersonId who, Raise one) {
        Raise.Says says = one.says();
        List<Came> came = new ArrayList<>();
        List<Felt> safe = new ArrayList<>();
        safe.add(felt(page, says.safe(), one.by(), one.at()));
        for (Raise.Evaluation each : one.evaluations()) {
            came.add(new Came(page.name(each.worked()), each.words(), by(page, each.by(), each.at())));
            safe.add(felt(page, each.safe(), each.by(), each.at()));
        }
        for (Raise.Feeling each : one.feelings()) {
            safe.add(new Felt(each.at(), page.date(London.day(each.at())), each.theirs(), each.words(), null, null));
        }
        safe.sort(Comparator.comparing(Felt::at));
        Collections.reverse(came);
        return new RaiseShown(
                one.id(),
                RiskPages.at(who) + "/raise/" + one.id(),
                says.harm(),
                says.analysis(),
                page.said("WhoseRisk." + says.whose()),
                says.intervention(),
                says.solution(),
                by(page, one.by(), one.at()),
                one.due().map(on -> page.t("risks.raise.due", page.date(on))).orElse(null),
                came,
                List.copyOf(safe));
    }

    static CardShown told(Page page, YoungPersonId who, String name, Card one) {
        Card.Says says = one.says();
        Card.Learning learning = one.learning();
        return new CardShown(
                one.id(),
                RiskPages.at(who) + "/decision-cards/" + one.id(),
                name,
                says.decided(),
                says.known(),
                says.notKnown(),
                says.otherWays(),
                says.hoped(),
                says.feared(),
                page.said("WhoseRisk." + says.whose()),
                by(page, one.by(), one.at()),
                learning == null ? page.t("risks.card.due", page.date(one.reviewOn())) : null,
                learning == null ? null : learning.came(),
                learning == null ? null : learning.learned(),
                learning == null ? null : by(page, learning.by(), learning.at()));
    }

    private static Felt felt(Page page, Safe safe, String worker, Instant at) {
        return new Felt(at, page.date(London.day(at)), safe.theirs(), safe.words(), safe.workers(), worker);
    }

    private static String by(Page page, String name, @Nullable Instant at) {
        return at == null ? name : page.t("risks.by", name, page.date(London.day(at)));
    }
}
