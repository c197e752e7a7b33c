package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.onedoor.returns.reading.CodeList;
import uk.onedoor.returns.reading.ReferenceTable;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** The rules of one subject while its codes are bound to what is asked. */
final class RuleSheet {
    private final String subject;
    private final Map<String, RuleText> texts = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleSheet(String subject) {
        this.subject = subject;
        ReferenceTable.rows(RuleSheet.class, subject + ".csv").forEach(row -> {
            RuleText text = RuleText.of(row);
            texts.put(text.code(), text);
        });
    }

    /** The sheet whose texts stand in the table of that name. */
    static RuleSheet of(String subject) {
        return new RuleSheet(subject);
    }

    /** Binds a rule that asks each row of a table by itself. */
    <R extends Row> void rows(String code, Table<R> table, Rule.OfRow<R> isWrong) {
        rules.add(Rule.ofRows(text(code), table, isWrong));
    }

    /** Binds a rule that asks each episode by itself. */
    void episodes(String code, Rule.OfRow<Episode> isWrong) {
        rows(code, Table.EPISODES, isWrong);
    }

    /** Binds a rule that asks each row of a table beside what else is said of its child. */
    <R extends Row> void childRows(String code, Table<R> table, Rule.OfRow<R> isWrong) {
        rules.add(Rule.ofChildRows(text(code), table, isWrong));
    }

    /** Binds a rule that asks whether the codes of a column, where there are any, are on its list in the return's year. */
    <R extends Row> void codes(String code, Table<R> table, String column) {
        CodeList list = CodeList.of(table.name(), column);
        rows(
                code,
                table,
                (child, row) -> row.isGiven(column) && !child.setting().isOn(list, row.says(column)));
    }

    /** Binds a rule that asks whether the dates of a column, where there are any, exist and are written dd/mm/yyyy. */
    <R extends Row> void dates(String code, Table<R> table, String column) {
        rows(code, table, (child, row) -> row.isGiven(column) && !row.isDate(column));
    }

    /** Binds a rule that asks everything said of one child. */
    void child(String code, Rule.OfChild rule) {
        rules.add(Rule.ofChild(text(code), rule));
    }

    /** Binds a rule that asks the whole return at once. */
    void whole(String code, Rule.OfReturn rule) {
        rules.add(Rule.ofReturn(text(code), rule));
    }

    /** Binds a rule that asks rows of more than one table, each by itself. */
    void each(String code, Rule.OfChild rows) {
        rules.add(Rule.ofRows(text(code), rows));
    }

    /** The rules, each code bound once. */
    List<Rule> rules() {
        if (!texts.isEmpty())
            throw new IllegalStateException(subject + ".csv has rules nobody asks: " + texts.keySet());
        return List.copyOf(rules);
    }

    private RuleText text(String code) {
        RuleText text = texts.remove(code);
        if (text == null) throw new IllegalStateException(subject + ".csv has no line, or two users, of " + code);
        return text;
    }
}
