package uk.onedoor.returns.rules;

import java.util.Comparator;
import java.util.List;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.MissingSpell;
import uk.onedoor.returns.rows.Table;

/** Rules on the times a child was missing, or away without authorisation. */
final class TimesMissing {
    private TimesMissing() {}

    static void fill(RuleSheet rules) {
        rules.dates("1004", Table.MISSING, "MIS_START");
        rules.dates("1005", Table.MISSING, "MIS_END");
        rules.codes("1006", Table.MISSING, "MISSING");
        rules.rows(
                "564",
                Table.MISSING,
                (child, spell) -> !spell.kind().isEmpty() && spell.start().isBlank());
        rules.rows(
                "565",
                Table.MISSING,
                (child, spell) -> spell.kind().isEmpty() && spell.start().isGiven());
        rules.rows(
                "566",
                Table.MISSING,
                (child, spell) -> spell.kind().isEmpty() && spell.end().isGiven());
        rules.rows("567", Table.MISSING, (child, spell) -> spell.end().isBefore(spell.start()));
        rules.rows(
                "570",
                Table.MISSING,
                (child, spell) -> spell.start().isAfter(child.setting().end()));
        rules.rows(
                "571",
                Table.MISSING,
                (child, spell) -> spell.end().isDate() && !child.setting().isInYear(spell.end()));
        rules.child("574", (child, wrong) -> Spells.MISSING.overlapping(child, Day::isBlank, wrong));
        rules.child("576", Spells.MISSING::notCarriedOver);
        rules.rows("586", Table.MISSING, (child, spell) -> spell.start().isBefore(spell.dob()));
        besideEpisodes(rules);
    }

    private static void besideEpisodes(RuleSheet rules) {
        rules.childRows("575", Table.MISSING, TimesMissing::outlastsThePlacement);
        rules.childRows("577", Table.MISSING, Spells.MISSING::outlastsCare);
        rules.childRows("578", Table.MISSING, TimesMissing::isAfterCare);
        rules.childRows("581", Table.MISSING, TimesMissing::isBeforeCare);
        rules.childRows("580", Table.EPISODES, TimesMissing::endsCareOfAMissingChild);
    }

    /** The placement goes on while only the legal status changes. */
    private static boolean outlastsThePlacement(Child child, MissingSpell spell) {
        if (!spell.end().isBlank() || !spell.start().isDate()) return false;
        Day reached = Day.BLANK;
        for (Episode episode : child.episodes()) {
            boolean goesOn = episode.rne().equals("L") && episode.decom().isOn(reached);
            if (goesOn || episode.covers(spell.start())) reached = episode.dec();
        }
        return reached.isDate();
    }

    /** An episode after which care went on, though the next one is not told, did not end it. */
    private static boolean isAfterCare(Child child, MissingSpell spell) {
        List<Episode> episodes = child.episodes();
        if (mayBeInCare(episodes, spell.start())) return false;
        return episodes.stream()
                .filter(episode -> episode.dec().isBefore(spell.start()))
                .max(Comparator.comparingInt(episode -> episode.dec().order()))
                .filter(latest -> !latest.saysAnotherFollows())
                .isPresent();
    }

    /** A child who did not start care with the first episode was in care before it. */
    private static boolean isBeforeCare(Child child, MissingSpell spell) {
        if (child.episodes().isEmpty() || mayBeInCare(child.last().episodes(), spell.start())) return false;
        Episode first = child.episodes().get(0);
        boolean startsCare = first.rne().equals("S") || first.rne().isEmpty();
        return startsCare && spell.start().isBefore(first.decom());
    }

    private static boolean endsCareOfAMissingChild(Child child, Episode episode) {
        String reason = episode.rec();
        if (!episode.dec().isDate() || reason.isEmpty() || episode.saysAnotherFollows() || reason.equals("E8"))
            return false;
        return child.rows(Table.MISSING).stream().anyMatch(spell -> isMissingOn(spell, episode.dec()));
    }

    private static boolean isMissingOn(MissingSpell spell, Day day) {
        boolean began = spell.start().isOnOrBefore(day)
                || spell.start().isBlank() && spell.end().isDate();
        return began && (spell.end().isBlank() || spell.end().isOnOrAfter(day));
    }

    /** Whether the child may have been in care on a day: also where an episode's start or end cannot be read. */
    private static boolean mayBeInCare(List<Episode> episodes, Day day) {
        for (Episode episode : episodes)
            if (!episode.decom().isAfter(day) && !episode.dec().isBefore(day)) return true;
        return false;
    }
}
