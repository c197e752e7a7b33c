package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.onedoor.platform.web.Words;
import uk.onedoor.returns.CheckShown.Field;
import uk.onedoor.returns.CheckShown.OfFinding;
import uk.onedoor.returns.CheckShown.OfStory;
import uk.onedoor.returns.check.Story;

/** The findings of a check as the rows of a sheet: one row a finding, by child. */
final class FindingRows {

    /** The columns, by the last part of the key of their words. */
    private static final List<String> COLUMNS = List.of(
            "child", "fault", "rule", "name", "weight", "table", "file", "row", "cells", "last", "says", "remedy",
            "checked");

    /** Where the rule's code stands. */
    static final int RULE = COLUMNS.indexOf("rule");

    /** Where the number of the row stands. */
    static final int ROW = COLUMNS.indexOf("row");

    private final Words words;

    FindingRows(Words words) {
        this.words = words;
    }

    String[] heading() {
        return COLUMNS.stream()
                .map(column -> words.say("returns.sheet." + column))
                .toArray(String[]::new);
    }

    List<String[]> rows(CheckPages pages) {
        List<String[]> rows = new ArrayList<>();
        for (Map.Entry<String, List<Story>> child : pages.children())
            for (OfStory story : pages.only(child).stories())
                for (OfFinding finding : story.findings()) rows.add(row(child.getKey(), story, finding));
        return rows;
    }

    private String[] row(String child, OfStory story, OfFinding finding) {
        Confirmation checked = finding.confirmation();
        return new String[] {
            child,
            story.title(),
            finding.rule(),
            finding.name(),
            words.say("returns.weight." + finding.weight().name()),
            finding.table(),
            finding.file(),
            Integer.toString(finding.row()),
            cells(finding.fields(), false),
            cells(finding.fields(), true),
            finding.says(),
            finding.remedy(),
            checked == null ? "" : checked.by() + ": " + checked.because()
        };
    }

    private static String cells(List<Field> fields, boolean last) {
        return fields.stream()
                .filter(field -> !last || field.last() != null)
                .map(field -> field.name() + " " + (last ? field.last() : field.value()))
                .collect(Collectors.joining(", "));
    }
}
