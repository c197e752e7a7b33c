package uk.onedoor.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Rule.Grade;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What a council sets for itself where a rule is not confirmed: from today on and never backwards, with why. */
@Service
@Transactional
class OwnRules {

    private final Deadlines deadlines;
    private final DeadlineRepository kept;
    private final CurrentViewer viewer;
    private final Clock clock;

    OwnRules(Deadlines deadlines, DeadlineRepository kept, CurrentViewer viewer, Clock clock) {
        this.deadlines = deadlines;
        this.kept = kept;
        this.viewer = viewer;
        this.clock = clock;
    }

    boolean mayChange() {
        return viewer.get().may(Opens.MANAGERS) && viewer.get().roles().contains(Role.HUB_MANAGER);
    }

    /** The lines in force today. */
    @Transactional(readOnly = true)
    List<Rule> now() {
        LocalDate today = London.today(clock);
        return deadlines.rules().rules().stream()
                .filter(rule -> rule.validity().holdsOn(today))
                .toList();
    }

    /** What was set, the last first. */
    @Transactional(readOnly = true)
    List<OwnValue> set() {
        List<OwnValue> set = new ArrayList<>(kept.ownValues());
        Collections.reverse(set);
        return set;
    }

    /**
     * A line a council may set for itself.
     *
     * @throws NotFound when it is the law's, or when the viewer does not run a hub
     */
    @Transactional(readOnly = true)
    Rule line(@Nullable String rule, @Nullable Integer age) {
        if (rule == null || age == null) {
            throw new NotFound("a rule to set");
        }
        return deadlines
                .rules()
                .find(rule, age, London.today(clock))
                .filter(line -> mayChange())
                .filter(line -> line.grade().isUnconfirmed() || line.grade() == Grade.OWN)
                .orElseThrow(() -> new NotFound("a rule to set: " + rule));
    }

    /** @throws Refusal by {@code from} when the day is over; by {@code second} when a number is missing */
    void set(UUID id, Rule line, List<@Nullable Integer> amounts, LocalDate from, String because) {
        if (from.isBefore(London.today(clock))) {
            throw new Refusal("from", "deadlines.own.from.past");
        }
        List<Length> lengths = new ArrayList<>();
        for (int i = 0; i < line.lengths().size(); i++) {
            Integer amount = amounts.get(i);
            if (amount == null) {
                throw new Refusal("second", "deadlines.own.number");
            }
            lengths.add(new Length(amount, line.lengths().get(i).unit()));
        }
        String text = lengths.stream().map(Length::toString).collect(Collectors.joining("; "));
        kept.addOwnValue(id, line, from, text, because.strip());
    }
}
