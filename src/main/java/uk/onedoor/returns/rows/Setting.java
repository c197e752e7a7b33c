package uk.onedoor.returns.rows;

import java.util.function.Predicate;
import uk.onedoor.returns.reading.CodeList;
import uk.onedoor.returns.reading.CollectionYear;

/**
 * What a return is read against: its year, whose it is, and what is known beside it.
 *
 * @param year the collection year whose rules and codes are in force; 2026 is 2025/26
 * @param start the first day of the year, 1 April
 * @param end the last day of the year, 31 March
 * @param authority nine-character code of the responsible authority
 * @param own which codes mean the responsible authority, since some councils had another before
 * @param isXml whether the return came as one XML file
 * @param hasLastYear whether last year's return was given
 */
public record Setting(
        int year,
        Day start,
        Day end,
        String authority,
        Predicate<String> own,
        boolean isXml,
        boolean hasLastYear,
        Places places,
        Providers providers) {

    /** A year with nothing known beside it. */
    public static Setting of(CollectionYear year, String authority) {
        return new Setting(
                year.ends(),
                Day.of(year.firstDay()),
                Day.of(year.lastDay()),
                authority,
                authority::equals,
                false,
                false,
                Places.UNKNOWN,
                Providers.NOT_GIVEN);
    }

    public Setting with(Places places, Predicate<String> own) {
        return new Setting(year, start, end, authority, own, isXml, hasLastYear, places, providers);
    }

    public Setting with(Providers providers) {
        return new Setting(year, start, end, authority, own, isXml, hasLastYear, places, providers);
    }

    public Setting withLastYear() {
        return new Setting(year, start, end, authority, own, isXml, true, places, providers);
    }

    public Setting asXml() {
        return new Setting(year, start, end, authority, own, true, hasLastYear, places, providers);
    }

    public Setting between(Day start, Day end) {
        return new Setting(year, start, end, authority, own, isXml, hasLastYear, places, providers);
    }

    /** Whether a code of an authority means the responsible one. */
    public boolean isOwn(String code) {
        return code.equals(authority) || own.test(code);
    }

    /** Whether a code stands on the list of its column in this year. */
    public boolean isCode(String table, String column, String code) {
        return isOn(CodeList.of(table, column), code);
    }

    /** Whether a code stands on a list in this year. */
    public boolean isOn(CodeList list, String code) {
        return list.has(code, year);
    }

    /** Whether a day lies in the year. */
    public boolean isInYear(Day day) {
        return day.isWithin(start, end);
    }

    /** True when the year's rules are those of this collection year or a later one. */
    public boolean isFrom(int collectionYear) {
        return year >= collectionYear;
    }
}
