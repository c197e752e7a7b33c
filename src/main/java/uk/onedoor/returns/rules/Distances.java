package uk.onedoor.returns.rules;

import java.util.regex.Pattern;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Postcodes;

/** Rules on postcodes, and on the miles between home and placement that are worked out from them. */
final class Distances {

    /** The most that the field for a distance holds; what stands there when no distance could be worked out. */
    private static final double MOST = 999.9;

    /** Further than this within the country is more often a slip than a placement. */
    private static final double FAR = 350;

    /** How every postcode is made, without its space: the area and district, then the sector and two letters. */
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");

    private Distances() {}

    static void fill(RuleSheet rules) {
        rules.episodes(
                "164",
                (child, episode) -> isMeasured(child, episode) && episode.hasDistance() && !isWithin(0, episode, MOST));
        rules.episodes(
                "392a",
                (child, episode) -> isMeasured(child, episode)
                        && !episode.hasDistance()
                        && !Postcodes.isNorthernIrish(episode.homePost())
                        && !Postcodes.isNorthernIrish(episode.placePost()));
        rules.episodes(
                "392b",
                (child, episode) -> isMeasured(child, episode)
                        && (episode.homePost().isEmpty() || episode.placePost().isEmpty()));
        rules.episodes(
                "392c",
                (child, episode) -> isUnknown(child, episode.homePost()) || isUnknown(child, episode.placePost()));
        rules.episodes("392d", (child, episode) -> isPlacedAtHome(episode));
        rules.episodes(
                "454",
                (child, episode) ->
                        isMeasured(child, episode) && episode.distance() > FAR && episode.distance() < MOST);
    }

    /** The homes of children who came alone to seek asylum lie abroad, and short breaks have no postcodes. */
    private static boolean isMeasured(Child child, Episode episode) {
        return !episode.isShortBreak() && !child.isUasc() && !child.wasUasc();
    }

    private static boolean isWithin(double least, Episode episode, double most) {
        return episode.distance() >= least && episode.distance() <= most;
    }

    /** While no postcodes are loaded, only what cannot be one is found. */
    private static boolean isUnknown(Child child, String postcode) {
        if (postcode.isEmpty()) return false;
        Places places = child.setting().places();
        return places.areKnown()
                ? !Postcodes.isNorthernIrish(postcode) && !places.find(postcode).isKnown()
                : !POSTCODE.matcher(Postcodes.plain(postcode)).matches();
    }

    private static boolean isPlacedAtHome(Episode episode) {
        return !episode.homePost().isEmpty()
                && Postcodes.plain(episode.homePost()).equals(Postcodes.plain(episode.placePost()))
                && !episode.place().isEmpty()
                && !episode.place().equals("P1");
    }
}
