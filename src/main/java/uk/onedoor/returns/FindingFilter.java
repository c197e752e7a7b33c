package uk.onedoor.returns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.check.Story;
import uk.onedoor.returns.rules.RuleText.Weight;

/**
 * Which findings of a check are wanted, as the address of its page says.
 *
 * @param weight what hangs on them; null for all
 * @param table the table they lie in; null for all, as the rest
 * @param cause names what lies behind them, see {@link Story#cause}
 * @param all true when those that were checked and are correct are wanted too
 */
public record FindingFilter(
        @Nullable Weight weight,
        @Nullable String table,
        @Nullable String rule,
        @Nullable String cause,
        @Nullable String child,
        boolean all) {

    /** What was not marked as checked yet. */
    static final FindingFilter OPEN = new FindingFilter(null, null, null, null, null, false);

    /** The filter as an address asks for it; a weight there never was is none. */
    record Asked(
            @Nullable String weight,
            @Nullable String table,
            @Nullable String rule,
            @Nullable String cause,
            @Nullable String child,
            @Nullable String all) {

        FindingFilter filter() {
            Weight known = Stream.of(Weight.values())
                    .filter(one -> one.name().equals(weight))
                    .findFirst()
                    .orElse(null);
            return new FindingFilter(known, table, rule, cause, child, "true".equals(all));
        }
    }

    /** The stories of which something is wanted, each whole. */
    List<Story> of(List<Story> stories, Map<String, Confirmation> holding) {
        List<Story> wanted = new ArrayList<>();
        for (Story story : stories) {
            if (cause != null && !cause.equals(story.cause())) continue;
            if (child != null && !child.equals(story.child())) continue;
            if (story.findings().stream().anyMatch(finding -> wants(finding, holding))) wanted.add(story);
        }
        return wanted;
    }

    /** Whether one finding is wanted itself, and not only shown because of another of its story. */
    boolean wants(Finding finding, Map<String, Confirmation> holding) {
        return isOfKind(finding) && (all || !holding.containsKey(finding.print()));
    }

    private boolean isOfKind(Finding finding) {
        return (weight == null || weight == finding.rule().text().weight())
                && (table == null || table.equals(finding.row().table()))
                && (rule == null || rule.equalsIgnoreCase(finding.rule().code()));
    }

    public boolean isSet() {
        return weight != null || table != null || rule != null || cause != null || child != null || all;
    }

    /** The same as the question of an address, empty or beginning with an ampersand. */
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "weight", weight == null ? null : weight.name());
        add(query, "table", table);
        add(query, "rule", rule);
        add(query, "cause", cause);
        add(query, "child", child);
        if (all) add(query, "all", "true");
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null)
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
