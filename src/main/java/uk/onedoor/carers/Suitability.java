package uk.onedoor.carers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.carers.SuitabilityCheck.Answer;
import uk.onedoor.carers.SuitabilityCheck.Kind;
import uk.onedoor.carers.SuitabilityCheck.Result;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What is asked about people who would open their home, and about the home; read by those who lead, never about themselves. */
@Service
@Transactional
public class Suitability {

    private final Households households;
    private final CheckRepository checks;
    private final CurrentViewer viewer;
    private final Clock clock;

    Suitability(Households households, CheckRepository checks, CurrentViewer viewer, Clock clock) {
        this.households = households;
        this.checks = checks;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SuitabilityCheck> of(HouseholdId household) {
        return checks.checks(household);
    }

    /** Of every household the viewer may read of. */
    @Transactional(readOnly = true)
    public List<SuitabilityCheck> all() {
        return checks.checks(null);
    }

    /**
     * Something is asked; under an id made before, so that it is asked once.
     *
     * @throws Refusal by {@code human} when it is about somebody and nobody was named, or about the home and somebody was;
     *     by {@code askedOn} when that day has not come; by {@code kind} when the same is asked and has not come back
     */
    public void ask(SuitabilityCheck check) {
        households.forWriting(check.household());
        if ((check.kind() == Kind.HOME_SAFETY) != (check.human() == null)) {
            throw new Refusal("human", "carers.check.whom");
        }
        if (check.askedOn().isAfter(London.today(clock))) {
            throw new Refusal("askedOn", "carers.step.later");
        }
        boolean sent = checks.checks(check.household()).stream()
                .anyMatch(one -> one.id().equals(check.id()));
        if (!sent && !checks.insert(check, viewer.get(), clock.instant())) {
            throw new Refusal("kind", "carers.check.already");
        }
    }

    /**
     * It came back.
     *
     * @throws Refusal by {@code cameBackOn} when that day has not come or is before it was asked, by {@code words} when
     *     something is to be talked about and nothing is said of it, by {@code validUntil} when it ends before it begins, for
     *     the whole form when it came back before
     */
    public void cameBack(HouseholdId household, UUID check, Answer answer) {
        households.forWriting(household);
        LocalDate asked = checks.checks(household).stream()
                .filter(one -> one.id().equals(check))
                .map(SuitabilityCheck::askedOn)
                .findFirst()
                .orElseThrow(() -> new NotFound("check " + check));
        if (answer.cameBackOn().isAfter(London.today(clock))
                || answer.cameBackOn().isBefore(asked)) {
            throw new Refusal("cameBackOn", "carers.check.came.wrong");
        }
        if (answer.result() != Result.NOTHING_AGAINST && answer.words() == null) {
            throw new Refusal("words", "carers.check.words.missing");
        }
        if (answer.validUntil() != null && !answer.validUntil().isAfter(answer.cameBackOn())) {
            throw new Refusal("validUntil", "carers.check.valid.wrong");
        }
        if (!checks.answer(check, household, answer, viewer.get(), clock.instant())) {
            throw new Refusal("", "carers.check.answered");
        }
    }
}
