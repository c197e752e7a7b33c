package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on how old a child is when something begins or ends. */
final class Ages {
    private static final int ADULT = 18;

    /** Under this age a child is not held responsible for a crime. */
    private static final int RESPONSIBLE = 10;

    private static final int SCHOOL = 4;
    private static final int WORK = 14;
    private static final int INDEPENDENT = 14;
    private static final int SUPPORTED = 16;
    private static final int ADULT_SERVICES = 16;

    /** LS: on remand, held by the police, or under a youth rehabilitation order. */
    private static final Set<String> YOUTH_JUSTICE = Set.of("J1", "J2", "J3");

    /** PLACE: supported accommodation, and the semi-independent living it took the place of. */
    private static final Set<String> SUPPORTED_ACCOMMODATION = Set.of("K3", "H5");

    /** REC: a special guardianship order was made. */
    private static final Set<String> GUARDIANSHIP = Set.of("E43", "E44", "E45", "E46", "E47", "E48");

    /** REC: moved to live independently. */
    private static final Set<String> INDEPENDENCE = Set.of("E5", "E6");

    private Ages() {}

    static void fill(RuleSheet rules) {
        rules.child("302", Ages::beganBeforeBirth);
        rules.episodes(
                "352",
                (child, episode) -> episode.rne().equals("S") && episode.decom().isOnOrAfter(birthday(child, ADULT)));
        withHeader(
                rules,
                "358",
                (child, episode) ->
                        YOUTH_JUSTICE.contains(episode.ls()) && beganBefore(birthday(child, RESPONSIBLE), episode));
        rules.episodes("359", Ages::staysOnElsewhereAsAnAdult);
        tooYoungFor(rules, "370", SUPPORTED, Set.of("P2"));
        tooYoungFor(rules, "371", SUPPORTED, SUPPORTED_ACCOMMODATION);
        tooYoungFor(rules, "372", RESPONSIBLE, Set.of("R5"));
        tooYoungFor(rules, "373", SCHOOL, Set.of("S1"));
        tooYoungFor(rules, "374", WORK, Set.of("P3"));
        withHeader(
                rules,
                "234",
                (child, episode) -> episode.reasonPlaceChange().equals("CUSTOD")
                        && movedOn(episode).isBefore(birthday(child, RESPONSIBLE)));
        rules.episodes("386", (child, episode) -> leftAsAnAdult(child, episode, CodeSets.ADOPTED));
        withHeader(rules, "407", (child, episode) -> leftAsAnAdult(child, episode, GUARDIANSHIP));
        leftTooYoung(rules, "387", INDEPENDENT, INDEPENDENCE);
        leftTooYoung(rules, "389", ADULT_SERVICES, Set.of("E7"));
        leftTooYoung(rules, "460", ADULT, Set.of("E17"));
    }

    private static void beganBeforeBirth(Child child, Consumer<Row> wrong) {
        List<Episode> episodes = child.episodes();
        if (episodes.isEmpty() || !beganBefore(child.header().dob(), episodes.get(0))) return;
        wrong.accept(episodes.get(0));
        child.rows(Table.HEADER).forEach(wrong);
    }

    /** Young people over 18 may be accommodated in a community home only (Children Act 1989, section 20(5)). */
    private static boolean staysOnElsewhereAsAnAdult(Child child, Episode episode) {
        Day adult = birthday(child, ADULT);
        boolean staysOn = episode.isOpen()
                ? adult.isOnOrBefore(child.setting().end())
                : episode.dec().isAfter(adult);
        return staysOn && !(episode.ls().equals("V2") && episode.place().equals("K2"));
    }

    /** The day of a move is the day the episode ended; the day it began stands in while that is not given. */
    private static Day movedOn(Episode episode) {
        return episode.isOpen() ? episode.decom() : episode.dec();
    }

    private static boolean leftAsAnAdult(Child child, Episode episode, Set<String> reasons) {
        return reasons.contains(episode.rec()) && episode.dec().isOnOrAfter(birthday(child, ADULT));
    }

    private static void leftTooYoung(RuleSheet rules, String code, int age, Set<String> reasons) {
        rules.episodes(
                code,
                (child, episode) ->
                        reasons.contains(episode.rec()) && episode.dec().isBefore(birthday(child, age)));
    }

    private static void tooYoungFor(RuleSheet rules, String code, int age, Set<String> places) {
        rules.episodes(
                code,
                (child, episode) -> places.contains(episode.place()) && beganBefore(birthday(child, age), episode));
    }

    /** Accuses the row of Header too, since its date of birth may be the one that is wrong. */
    private static void withHeader(RuleSheet rules, String code, Rule.OfRow<Episode> isWrong) {
        rules.child(code, (child, wrong) -> {
            for (Episode episode : child.episodes()) {
                if (!isWrong.isWrong(child, episode)) continue;
                wrong.accept(episode);
                child.rows(Table.HEADER).forEach(wrong);
            }
        });
    }

    private static boolean beganBefore(Day day, Episode episode) {
        return episode.decom().isBefore(day);
    }

    private static Day birthday(Child child, int age) {
        return child.header().dob().plusYears(age);
    }
}
