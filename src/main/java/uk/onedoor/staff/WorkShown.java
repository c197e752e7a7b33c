package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.web.Fact;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Goodbyes.Goodbye;
import uk.onedoor.staff.Goodbyes.Plan;
import uk.onedoor.staff.WorkView.Absence;
import uk.onedoor.staff.WorkView.Agreed;
import uk.onedoor.staff.WorkView.Open;

/** Tells contracts, absences and a goodbye in words. */
@Component
class WorkShown {

    private final Contracts contracts;
    private final Absences absences;
    private final Goodbyes goodbyes;
    private final Staff staff;
    private final ObjectProvider<KeyWorked> keyWorked;

    WorkShown(
            Contracts contracts,
            Absences absences,
            Goodbyes goodbyes,
            Staff staff,
            ObjectProvider<KeyWorked> keyWorked) {
        this.contracts = contracts;
        this.absences = absences;
        this.goodbyes = goodbyes;
        this.staff = staff;
        this.keyWorked = keyWorked;
    }

    /** What holds today; empty when nothing was agreed, or it has ended. */
    List<Fact> contract(Page page, WorkerId worker) {
        return contracts
                .of(worker, page.today())
                .filter(tenure -> tenure.holdsOn(page.today()))
                .map(tenure -> facts(page, tenure.contract()))
                .orElse(List.of());
    }

    private static List<Fact> facts(Page page, Contract one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.words(page.t("staff.contract.kind"), kind(page, one)));
        facts.add(Fact.words(page.t("staff.contract.hours"), hours(one.hoursAWeek())));
        facts.add(Fact.words(page.t("staff.contract.since"), page.date(one.fromOn())));
        facts.add(Fact.words(
                page.t("staff.contract.until"),
                one.endsOn() == null ? page.t("staff.contract.for.good") : dated(page, one.endsOn())));
        if (one.fundedBy() != null) {
            facts.add(Fact.data(page.t("staff.contract.funded"), one.fundedBy()));
        }
        return facts;
    }

    /** Everything that was agreed, the newest first. */
    List<Agreed> agreed(Page page, WorkerId worker) {
        List<Contract> all = contracts.of(worker);
        return all.stream()
                .map(one -> new Agreed(
                        one.id(),
                        page.t("staff.contract.line", kind(page, one), hours(one.hoursAWeek())),
                        one.endsOn() == null
                                ? page.t("staff.contract.line.from", page.date(one.fromOn()))
                                : page.t("staff.contract.line.until", page.date(one.fromOn()), page.date(one.endsOn())),
                        all.stream().anyMatch(other -> one.id().equals(other.replaces()))))
                .toList();
    }

    /** When somebody was, is and will be away. */
    List<Absence> away(Page page, WorkerId worker) {
        return absences.of(worker).stream().map(one -> absence(page, one)).toList();
    }

    static Absence absence(Page page, Away one) {
        return new Absence(
                one.id(),
                when(page, one),
                one.kind() == null ? null : page.t("staff.away.kind." + one.kind()),
                one.words(),
                one.untilOn() != null && !one.untilOn().isAfter(page.today()));
    }

    static String when(Page page, Away one) {
        return one.untilOn() == null
                ? page.t("staff.away.open", page.date(one.fromOn()))
                : page.t("staff.away.until.on", page.date(one.fromOn()), page.date(one.untilOn()));
    }

    /** What is planned for somebody's goodbye; empty while nobody leaves. */
    List<Fact> goodbye(Page page, Open open) {
        return goodbyes.of(open.worker().id())
                .map(one -> facts(page, open, one))
                .orElse(List.of());
    }

    private List<Fact> facts(Page page, Open open, Goodbye goodbye) {
        Plan plan = goodbye.plan();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.words(page.t("staff.goodbye.last"), dated(page, plan.lastDay())));
        KeyWorked counts = keyWorked.getIfAvailable();
        if (counts != null && open.mayTell()) { // an administrator may know of no young person
            facts.add(Fact.words(
                    page.t("staff.goodbye.keyWorks"), page.n("staff.goodbye.people", counts.by(goodbye.worker()))));
        }
        if (plan.tells() != null) {
            Map<UUID, String> names = staff.names(List.of(plan.tells().value()));
            facts.add(Fact.data(
                    page.t("staff.goodbye.tells"),
                    names.getOrDefault(plan.tells().value(), "")));
        }
        day(page, facts, "staff.goodbye.tellBy", plan.tellBy());
        day(page, facts, "staff.goodbye.farewellOn", plan.farewellOn());
        if (plan.farewell() != null) {
            facts.add(Fact.data(page.t("staff.goodbye.farewell"), plan.farewell()));
        }
        day(page, facts, "staff.goodbye.handedInOn", plan.handedInOn());
        return facts;
    }

    private static void day(Page page, List<Fact> facts, String key, @Nullable LocalDate on) {
        if (on != null) {
            facts.add(Fact.words(page.t(key), page.date(on)));
        }
    }

    private static String dated(Page page, LocalDate on) {
        return page.date(on) + ", " + page.ago(on);
    }

    private static String kind(Page page, Contract one) {
        return page.t("staff.contract.kind." + one.kind());
    }

    static String hours(java.math.BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
