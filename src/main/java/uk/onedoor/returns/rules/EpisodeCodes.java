package uk.onedoor.returns.rules;

import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on the codes and dates of one episode by itself. */
final class EpisodeCodes {
    /** The Children Act 1989 came into force. */
    private static final Day CHILDREN_ACT = Day.of(1991, 10, 14);

    /** Placement orders took the place of freeing orders in this month. */
    private static final Day PLACEMENT_ORDERS = Day.of(2005, 12, 1);

    private static final Day AFTER_FREEING_ORDERS = Day.of(2006, 1, 1);

    /** From this day on supported accommodation for a child had to be registered. */
    private static final Day NO_INDEPENDENT_LIVING = Day.of(2023, 10, 28);

    private EpisodeCodes() {}

    static void fill(RuleSheet rules) {
        rules.codes("143", Table.EPISODES, "RNE");
        rules.codes("144", Table.EPISODES, "LS");
        rules.codes("145", Table.EPISODES, "CIN");
        rules.codes("146", Table.EPISODES, "PLACE");
        rules.codes("149", Table.EPISODES, "REC");
        rules.codes("1009", Table.EPISODES, "REASON_PLACE_CHANGE");
        rules.episodes("178", EpisodeCodes::isNoProviderOfItsPlacement);
        rules.episodes(
                "217t",
                (child, episode) -> episode.place().equals("P2")
                        && (episode.isOpen() || episode.dec().isAfter(NO_INDEPENDENT_LIVING)));
        orders(rules);
        dates(rules);
    }

    private static void orders(RuleSheet rules) {
        rules.child("426", EpisodeCodes::bothKindsOfShortBreak);
        rules.episodes(
                "445",
                (child, episode) -> episode.ls().equals("D1") && episode.decom().isOnOrAfter(AFTER_FREEING_ORDERS));
        rules.episodes(
                "446",
                (child, episode) -> episode.ls().equals("E1") && episode.decom().isBefore(PLACEMENT_ORDERS));
        rules.episodes(
                "451",
                (child, episode) -> episode.ls().equals("D1")
                        && episode.isOpen()
                        && episode.rec().isEmpty());
    }

    private static void dates(RuleSheet rules) {
        rules.dates("141", Table.EPISODES, "DECOM");
        rules.dates("147", Table.EPISODES, "DEC");
        rules.episodes(
                "148", (child, episode) -> episode.isOpen() != episode.rec().isEmpty());
        rules.episodes("353", (child, episode) -> episode.decom().isBefore(CHILDREN_ACT));
        rules.episodes(
                "354",
                (child, episode) -> episode.decom().isAfter(child.setting().end()));
        rules.episodes("355", (child, episode) -> episode.decom().isOn(episode.dec()));
        rules.episodes("356", (child, episode) -> episode.dec().isBefore(episode.decom()));
        rules.episodes(
                "385", (child, episode) -> episode.dec().isAfter(child.setting().end()));
    }

    private static boolean isNoProviderOfItsPlacement(Child child, Episode episode) {
        if (!episode.isGiven("PLACE_PROVIDER")) return false;
        return CodeSets.hasNoProvider(episode.place())
                || !child.setting().isCode("Episodes", "PLACE_PROVIDER", episode.says("PLACE_PROVIDER"));
    }

    private static void bothKindsOfShortBreak(Child child, Consumer<Row> wrong) {
        boolean each = false;
        boolean agreed = false;
        for (Episode episode : child.episodes()) {
            each |= episode.ls().equals("V3");
            agreed |= episode.ls().equals("V4");
        }
        if (each && agreed)
            child.episodes().stream().filter(Episode::isShortBreak).forEach(wrong);
    }
}
