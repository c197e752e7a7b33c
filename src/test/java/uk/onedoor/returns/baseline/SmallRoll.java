package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

/** A return of 2025/26 of a few rows, written by hand: words with spaces between, - for a blank cell, _ for a space. */
public final class SmallRoll {
    private static final String EPISODE =
            "CHILD DECOM RNE LS PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN";

    private final List<Map<String, String>> headers = new ArrayList<>();
    private final List<Map<String, String>> episodes = new ArrayList<>();
    private final List<Map<String, String>> before = new ArrayList<>();
    private final List<Map<String, String>> missing = new ArrayList<>();
    private final List<Map<String, String>> answers = new ArrayList<>();
    private final Map<String, Places.Place> places = new LinkedHashMap<>();

    /** CHILD DOB. */
    public SmallRoll born(String child, String dob) {
        headers.add(row("CHILD DOB", child + " " + dob));
        return this;
    }

    /** CHILD DECOM RNE LS PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN; what is not said is blank. */
    public SmallRoll episode(String words) {
        episodes.add(row(EPISODE, words));
        return this;
    }

    /** The same of last year's return. */
    SmallRoll lastYear(String words) {
        before.add(row(EPISODE, words));
        return this;
    }

    /** CHILD MISSING MIS_START MIS_END. */
    public SmallRoll missing(String words) {
        missing.add(row("CHILD MISSING MIS_START MIS_END", words));
        return this;
    }

    /** CHILD CONVICTED SUBSTANCE_MISUSE. */
    SmallRoll answers(String words) {
        answers.add(row("CHILD CONVICTED SUBSTANCE_MISUSE", words));
        return this;
    }

    /** A postcode some miles east of the point where all miles begin, in a council. */
    SmallRoll place(String postcode, double miles, String authority) {
        places.put(postcode, new Places.Place((int) Math.round(miles * 1609.3), 0, authority));
        return this;
    }

    public Roll roll() {
        Setting setting = Setting.of(new CollectionYear(2026), "E10000020");
        if (!places.isEmpty()) setting = setting.with(new Known(places), code -> false);
        List<ReadTable> tables = new ArrayList<>();
        tables.add(LooseTable.of("Header", headers));
        tables.add(LooseTable.of("Episodes", episodes));
        if (!missing.isEmpty()) tables.add(LooseTable.of("Missing", missing));
        if (!answers.isEmpty()) tables.add(LooseTable.of("OC2", answers));
        return Roll.of(tables, before.isEmpty() ? null : List.of(LooseTable.of("Episodes", before)), setting);
    }

    /** A measure of every age. */
    Measure measure(MeasureKind kind) {
        return measure(kind, "all");
    }

    Measure measure(MeasureKind kind, String ages) {
        return Baseline.of(roll(), AgeRange.of(ages)).measure(kind);
    }

    /** The parts of a measure with their numbers. */
    Map<String, Double> parts(MeasureKind kind, String ages) {
        Map<String, Double> parts = new LinkedHashMap<>();
        measure(kind, ages).figures().forEach(figure -> parts.put(figure.key(), figure.value()));
        return parts;
    }

    private static Map<String, String> row(String columns, String words) {
        String[] names = columns.split(" ");
        String[] cells = words.split(" +");
        if (cells.length > names.length) throw new IllegalArgumentException("More words than columns: " + words);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++)
            row.put(names[i], i >= cells.length || cells[i].equals("-") ? "" : cells[i].replace('_', ' '));
        return row;
    }

    private record Known(Map<String, Places.Place> places) implements Places {
        @Override
        public boolean areKnown() {
            return true;
        }

        @Override
        public Place find(String postcode) {
            return places.getOrDefault(postcode.replace(" ", "").toUpperCase(Locale.ROOT), Place.NOWHERE);
        }
    }
}
