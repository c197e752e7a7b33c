package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.onedoor.returns.rows.Adoption;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Header;
import uk.onedoor.returns.rows.MissingSpell;
import uk.onedoor.returns.rows.Oc2;
import uk.onedoor.returns.rows.Oc3;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.PlacedForAdoption;
import uk.onedoor.returns.rows.PreviousPermanence;
import uk.onedoor.returns.rows.Review;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.rows.Uasc;

/** Rules on who a child is, and whether every table and last year's return say the same of it. */
final class Identity {
    private static final String NOT_YET_AT_SCHOOL = "UN1";
    private static final String JUST_ARRIVED = "UN4";

    /** Why a child has no unique pupil number. */
    private static final Pattern NO_NUMBER = Pattern.compile("UN[1-5]");

    /** A letter other than I, O and S, eleven figures, and a figure, or a letter while the number is a temporary one. */
    private static final Pattern NUMBER = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]");

    private static final int SCHOOL_AGE = 5;
    private static final int OLDEST = 25;
    private static final int DAYS_OF_WEEK = 7;

    private static final List<Of> IN_HEADER = List.of(
            new Of("INT01", Table.AD1),
            new Of("INT02", Table.PLACED_ADOPTION),
            new Of("INT03", Table.EPISODES),
            new Of("INT04", Table.MISSING),
            new Of("INT05", Table.OC2),
            new Of("INT06", Table.OC3),
            new Of("INT07", Table.PREV_PERM),
            new Of("INT08", Table.REVIEWS),
            new Of("INT09", Table.UASC));

    private static final List<Of> ONLY_ONCE = List.of(
            new Of("INT31", Table.AD1),
            new Of("INT32", Table.HEADER),
            new Of("INT33", Table.OC2),
            new Of("INT34", Table.OC3),
            new Of("INT35", Table.PREV_PERM),
            new Of("INT36", Table.UASC));

    /** A rule that is the same for several tables but for its code. */
    private record Of(String code, Table<?> table) {}

    private Identity() {}

    static void fill(RuleSheet rules) {
        fields(rules);
        pupilNumbers(rules);
        lastYear(rules);
        tables(rules);
    }

    private static void fields(RuleSheet rules) {
        rules.rows("101", Table.HEADER, (child, header) -> !isCode(child, header, "SEX"));
        rules.rows("102", Table.HEADER, (child, header) -> !header.isDate("DOB"));
        rules.rows("103", Table.HEADER, (child, header) -> !isCode(child, header, "ETHNIC"));
        rules.rows("232", Table.HEADER, (child, header) -> header.sex().equals("U"));
        rules.rows(
                "301",
                Table.HEADER,
                (child, header) -> header.dob().isAfter(child.setting().end()));
        rules.rows(
                "351",
                Table.HEADER,
                (child, header) -> header.dob().ageOn(child.setting().start()) > OLDEST);
    }

    private static void pupilNumbers(RuleSheet rules) {
        rules.rows(
                "168",
                Table.HEADER,
                (child, header) -> !header.upn().isEmpty() && !isNumber(header) && !isWithoutNumber(header));
        rules.rows("209", Table.HEADER, Identity::isOfSchoolAgeWithoutNumber);
        rules.child("210", Identity::hasHadTimeForNumber);
        rules.child("442", (child, wrong) -> {
            if (!child.episodes().stream().allMatch(Episode::isShortBreak))
                for (Header header : child.rows(Table.HEADER)) if (header.upn().isEmpty()) wrong.accept(header);
        });
        rules.whole("444", Identity::sharedNumbers);
    }

    private static void lastYear(RuleSheet rules) {
        sinceLastYear(rules, "202", (now, before) -> !Sexes.ofToday(now.sex()).equals(Sexes.ofToday(before.sex())));
        sinceLastYear(rules, "203", (now, before) -> !now.dob().equals(before.dob()));
        sinceLastYear(rules, "204", (now, before) -> !now.ethnic().equals(before.ethnic()));
        sinceLastYear(rules, "208", (now, before) -> !mayFollow(now, before));
        rules.child("NoE", (child, wrong) -> {
            if (child.last().has(Table.EPISODES)) return;
            for (Episode episode : child.episodes())
                if (episode.decom().isBefore(child.setting().start())) wrong.accept(episode);
        });
    }

    private static void tables(RuleSheet rules) {
        rules.child("EPI", (child, wrong) -> {
            if (!child.has(Table.EPISODES) && !child.has(Table.OC3))
                child.rows(Table.HEADER).forEach(wrong);
        });
        for (Of of : IN_HEADER)
            rules.child(of.code, (child, wrong) -> {
                if (!child.has(Table.HEADER)) child.rows(of.table).forEach(wrong);
            });
        for (Of of : ONLY_ONCE)
            rules.child(of.code, (child, wrong) -> {
                if (child.rows(of.table).size() > 1) child.rows(of.table).forEach(wrong);
            });
        born(rules, "INT11", Table.AD1, Adoption::dob);
        born(rules, "INT12", Table.PLACED_ADOPTION, PlacedForAdoption::dob);
        born(rules, "INT13", Table.MISSING, MissingSpell::dob);
        born(rules, "INT14", Table.OC2, Oc2::dob);
        born(rules, "INT15", Table.OC3, Oc3::dob);
        born(rules, "INT16", Table.PREV_PERM, PreviousPermanence::dob);
        born(rules, "INT17", Table.REVIEWS, Review::dob);
        born(rules, "INT18", Table.UASC, Uasc::dob);
        rules.child("INT21", (child, wrong) -> {
            for (Uasc uasc : child.rows(Table.UASC)) if (isOfAnotherSex(uasc, child.header())) wrong.accept(uasc);
        });
    }

    /** Binds a rule that compares each row of a child in Header with the one last year; a new child has none to compare. */
    static void sinceLastYear(RuleSheet rules, String code, BiPredicate<Header, Header> disagree) {
        rules.child(code, (child, wrong) -> {
            if (!child.last().has(Table.HEADER)) return;
            for (Header now : child.rows(Table.HEADER))
                if (disagree.test(now, child.last().header())) wrong.accept(now);
        });
    }

    private static <R extends Row> void born(RuleSheet rules, String code, Table<R> table, Function<R, Day> dob) {
        rules.child(code, (child, wrong) -> {
            for (R row : child.rows(table))
                if (dob.apply(row).isNotOn(child.header().dob())) wrong.accept(row);
        });
    }

    private static boolean isCode(Child child, Header header, String column) {
        return child.setting().isCode("Header", column, header.says(column));
    }

    private static boolean isOfAnotherSex(Uasc uasc, Header header) {
        return !uasc.sex().isEmpty()
                && !header.sex().isEmpty()
                && !Sexes.ofToday(uasc.sex()).equals(Sexes.ofToday(header.sex()));
    }

    private static boolean isNumber(Header header) {
        return NUMBER.matcher(header.upn()).matches();
    }

    private static boolean isWithoutNumber(Header header) {
        return NO_NUMBER.matcher(header.upn()).matches();
    }

    /** A child who was five on the last day of August has been at school in every term since. */
    private static boolean isOfSchoolAgeWithoutNumber(Child child, Header header) {
        Day endOfSummer = Day.of(child.setting().start().date().getYear(), 8, 31);
        return header.upn().equals(NOT_YET_AT_SCHOOL) && header.dob().ageOn(endOfSummer) >= SCHOOL_AGE;
    }

    private static void hasHadTimeForNumber(Child child, Consumer<Row> wrong) {
        Day end = child.setting().end();
        List<Header> headers = child.rows(Table.HEADER).stream()
                .filter(header -> header.upn().equals(JUST_ARRIVED))
                .toList();
        if (headers.isEmpty() || !child.isLookedAfterOn(end)) return;
        for (Period period : child.periods())
            if (isOn(period, end) && period.start().plusDays(DAYS_OF_WEEK).isBefore(end)) {
                headers.forEach(wrong);
                wrong.accept(period.first());
            }
    }

    private static boolean isOn(Period period, Day day) {
        return period.start().isOnOrBefore(day)
                && (period.end().isBlank() || period.end().isAfter(day));
    }

    /** What was unknown may become known; a reason for not knowing may only follow none, or that of a child below school age. */
    private static boolean mayFollow(Header now, Header before) {
        if (now.upn().equals(before.upn())) return true;
        boolean wasUnknown = before.upn().isEmpty() || isWithoutNumber(before);
        if (!isWithoutNumber(now)) return wasUnknown && !now.upn().isEmpty();
        boolean wasBelowSchool = before.upn().isEmpty() || before.upn().equals(NOT_YET_AT_SCHOOL);
        return wasBelowSchool && !now.upn().equals(NOT_YET_AT_SCHOOL);
    }

    private static void sharedNumbers(Roll roll, Consumer<Row> wrong) {
        Map<String, List<Header>> byNumber = new HashMap<>();
        for (Child child : roll.children())
            for (Header header : child.rows(Table.HEADER))
                if (!header.upn().isEmpty() && !isWithoutNumber(header))
                    byNumber.computeIfAbsent(header.upn(), upn -> new ArrayList<>(1))
                            .add(header);
        for (List<Header> headers : byNumber.values()) if (areOfSeveral(headers)) headers.forEach(wrong);
    }

    /** A child who stands in Header twice shares a number with nobody else. */
    private static boolean areOfSeveral(List<Header> headers) {
        String first = headers.get(0).child();
        return headers.size() > 1
                && (first.isEmpty()
                        || headers.stream().anyMatch(header -> !header.child().equals(first)));
    }
}
