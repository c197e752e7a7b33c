package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rules.RuleText.Weight;

/** A baseline as named fields, ready to be written as JSON: first every number, then what there is to say of each. */
public final class BaselineFields {
    private final Checked checked;
    private final TouchingErrors errors;
    private final boolean withRows;

    private BaselineFields(Checked checked, boolean withRows) {
        this.checked = checked;
        this.errors = new TouchingErrors(checked);
        this.withRows = withRows;
    }

    /**
     * The fields of one year. A measure of one number is a number; one with parts is an object, which lacks the parts of
     * which there are none. The object {@code measures} has for each field what it means, its unit, the rows left out by
     * reason and the errors that touch it.
     *
     * @param ages each adds its own fields; {@link AgeRange#ALL} has the plain names
     * @param withRows whether {@code measures} has the rows behind each number, too
     */
    public static Map<String, Object> of(Checked checked, List<AgeRange> ages, boolean withRows) {
        return new BaselineFields(checked, withRows).fields(ages);
    }

    private Map<String, Object> fields(List<AgeRange> ages) {
        Setting setting = checked.roll().setting();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("collection_year", setting.year());
        fields.put("la", setting.authority());
        Map<String, Object> measures = new LinkedHashMap<>();
        for (AgeRange range : ages)
            for (Measure measure : Baseline.of(checked.roll(), range).measures()) {
                fields.put(measure.field(), value(measure));
                measures.put(measure.field(), about(measure));
            }
        fields.put("distances_known", setting.places().areKnown());
        fields.put("measures", measures);
        return fields;
    }

    private static Object value(Measure measure) {
        if (!measure.kind().hasParts()) return measure.figures().get(0).number();
        Map<String, Object> parts = new LinkedHashMap<>();
        measure.figures().forEach(figure -> parts.put(figure.key(), figure.number()));
        return parts;
    }

    private Map<String, Object> about(Measure measure) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", measure.kind().title());
        about.put("ages", measure.ages().toString());
        about.put("unit", measure.kind().unit());
        about.put("means", measure.kind().definition());
        about.put("left_out", leftOut(measure));
        about.put("errors", errors(measure));
        if (withRows) {
            Map<String, Object> rows = new LinkedHashMap<>();
            measure.figures()
                    .forEach(figure -> rows.put(
                            figure.key().isEmpty() ? "all" : figure.key(),
                            figure.rows().stream().map(BaselineFields::row).toList()));
            about.put("rows", rows);
        }
        return about;
    }

    private List<Map<String, Object>> leftOut(Measure measure) {
        Map<LeftOut.Why, List<LeftOut>> byReason = new TreeMap<>();
        measure.leftOut()
                .forEach(out -> byReason.computeIfAbsent(out.why(), why -> new ArrayList<>())
                        .add(out));
        List<Map<String, Object>> all = new ArrayList<>();
        byReason.forEach((why, its) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("why", why.key());
            one.put("words", "The row " + why.words() + ".");
            one.put("rows", its.size());
            one.put(
                    "children",
                    its.stream().map(LeftOut::child).distinct().sorted().toList());
            all.add(one);
        });
        return all;
    }

    private Map<String, Object> errors(Measure measure) {
        List<Finding> touching = errors.of(measure);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("break_it", count(touching, Weight.BREAKS));
        all.put("distort_it", count(touching, Weight.DISTORTS));
        all.put("findings", touching.stream().map(BaselineFields::finding).toList());
        return all;
    }

    private static long count(List<Finding> findings, Weight weight) {
        return findings.stream()
                .filter(finding -> finding.rule().text().weight() == weight)
                .count();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", finding.rule().code());
        fields.putAll(row(finding.row()));
        return fields;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("child", row.child());
        fields.put("table", row.table());
        fields.put("row", row.number());
        return fields;
    }
}
