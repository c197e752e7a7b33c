package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleBook;
import uk.onedoor.returns.rules.RuleText;
import uk.onedoor.returns.rules.RuleText.Need;

/** Asks every rule in force of every child of a return, on as many cores as its pool has. */
public final class Checker {

    /** Children asked together: enough that a rule stays warm, few enough that two cores end at the same time. */
    private static final int TOGETHER = 512;

    private final ForkJoinPool pool;
    private final IntConsumer progress;

    /** Checks in the threads of a pool, and tells after each part how many of a hundred parts are done. */
    public Checker(ForkJoinPool pool, IntConsumer progress) {
        this.pool = pool;
        this.progress = progress;
    }

    /** Every rule of the roll's year. */
    public Checked check(Roll roll) {
        return check(roll, RuleBook.shipped().inForce(roll.setting().year()));
    }

    Checked check(Roll roll, List<Rule> rules) {
        List<Asking> askings =
                rules.stream().map(rule -> new Asking(rule, lack(rule, roll))).toList();
        List<Child> children = roll.children();
        int parts = (children.size() + TOGETHER - 1) / TOGETHER;
        List<List<@Nullable Answer>> answers = new ArrayList<>();
        if (parts > 0)
            answers.addAll(pool.submit(() -> inParts(askings, children, parts)).join());
        List<Outcome> outcomes = new ArrayList<>(rules.size());
        for (int i = 0; i < askings.size(); i++) outcomes.add(askings.get(i).outcome(roll, answers, i));
        return new Checked(roll, outcomes);
    }

    private List<List<@Nullable Answer>> inParts(List<Asking> askings, List<Child> children, int parts) {
        Done done = new Done(parts, progress);
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    Child[] some = children.subList(part * TOGETHER, Math.min(children.size(), (part + 1) * TOGETHER))
                            .toArray(Child[]::new);
                    List<@Nullable Answer> its = new ArrayList<>(askings.size());
                    for (Asking asking : askings) its.add(asking.of(some));
                    done.one();
                    return its;
                })
                .toList();
    }

    /** Why a rule is not asked of a return; null when it is. */
    private static Asking.@Nullable Lack lack(Rule rule, Roll roll) {
        List<String> missing = rule.text().tables().stream()
                .filter(table -> !roll.has(Table.named(table)))
                .toList();
        if (!missing.isEmpty())
            return new Asking.Lack(
                    Outcome.Kind.NOT_APPLICABLE, "The return has no table " + String.join(", ", missing) + ".");
        for (Need need : rule.text().needs())
            if (!isMet(need, rule.text(), roll))
                return new Asking.Lack(
                        Outcome.Kind.COULD_NOT_BE_CHECKED, "It could not be checked: " + need.lack() + ".");
        return null;
    }

    private static boolean isMet(Need need, RuleText text, Roll roll) {
        return switch (need) {
            case LAST_YEAR -> roll.setting().hasLastYear();
            case POSTCODES -> roll.setting().places().areKnown() || areTold(text.fields(), roll);
            case PROVIDERS -> roll.setting().providers().areGiven();
            // Only when a row fails does it matter what came before: then nobody is accused.
            case EARLIER_YEARS -> true;
        };
    }

    /** A file may have columns of its own for what is otherwise worked out from postcodes, such as PL_DISTANCE. */
    private static boolean areTold(List<String> fields, Roll roll) {
        return roll.children().stream()
                .flatMap(child -> child.episodes().stream())
                .anyMatch(episode -> fields.stream().anyMatch(episode::hasExtra));
    }
}
