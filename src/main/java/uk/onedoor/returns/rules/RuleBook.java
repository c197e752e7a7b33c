package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.onedoor.returns.reading.Years;

/** Every rule of the return, of every year. */
public final class RuleBook {
    /** The collection years whose rules are told apart; another year is asked the nearest of them. */
    public static final Years YEARS = new Years(2023, 2027);

    private static final RuleBook SHIPPED = new RuleBook();

    private final List<Rule> rules = new ArrayList<>();

    private RuleBook() {
        add("identity", Identity::fill);
        add("mothers", Mothers::fill);
        add("asylum", Asylum::fill);
        add("leavers", Leavers::fill);
        add("episodecodes", EpisodeCodes::fill);
        add("order", EpisodeOrder::fill);
        add("lastyear", LastYear::fill);
        add("socialworkers", SocialWorkers::fill);
        add("missing", TimesMissing::fill);
        add("liberty", LibertyOrders::fill);
        add("health", Health::fill);
        add("adopters", Adopters::fill);
        add("adoption-decisions", AdoptionDecisions::fill);
        add("decisions-last-year", DecisionsLastYear::fill);
        add("adoption-placements", AdoptionPlacements::fill);
        add("adoption-orders", AdoptionOrders::fill);
        add("reviews", Reviews::fill);
        add("permanence", Permanence::fill);
        add("ages", Ages::fill);
        add("legal-status", LegalStatus::fill);
        add("short-breaks", ShortBreaks::fill);
        add("temporary-placements", TemporaryPlacements::fill);
        add("placement-changes", PlacementChanges::fill);
        add("placement-providers", PlacementProviders::fill);
        add("placement-authority", PlacementAuthority::fill);
        add("distances", Distances::fill);
        add("registrations", Registrations::fill);
    }

    public static RuleBook shipped() {
        return SHIPPED;
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The rules in force in a collection year, in the order of the book. */
    public List<Rule> inForce(int collectionYear) {
        return rules.stream()
                .filter(rule -> rule.text().isInForce(collectionYear))
                .toList();
    }

    /** The rule of a code, in force or retired. */
    public Optional<Rule> find(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    private void add(String subject, Consumer<RuleSheet> fill) {
        RuleSheet sheet = RuleSheet.of(subject);
        fill.accept(sheet);
        for (Rule rule : sheet.rules()) {
            if (find(rule.code()).isPresent()) throw new IllegalStateException(rule + " stands in two subjects");
            rules.add(rule);
        }
    }
}
