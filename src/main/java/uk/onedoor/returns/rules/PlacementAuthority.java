package uk.onedoor.returns.rules;

import java.util.Set;
import java.util.regex.Pattern;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;

/** Rules on the authority a placement lies in, and whether that is the one that looks after the child. */
final class PlacementAuthority {

    /** A code of the Office for National Statistics, or what stands for Wales, Scotland, Northern Ireland and abroad. */
    private static final Pattern AUTHORITY = Pattern.compile("[ENSW]\\d{8}|WAL|SCO|NIR|NUK");

    private static final Set<String> LOCATIONS = Set.of("IN", "OUT");

    private PlacementAuthority() {}

    static void fill(RuleSheet rules) {
        rules.episodes(
                "169",
                (child, episode) -> !episode.isShortBreak()
                        && !AUTHORITY.matcher(episode.placeAuthority()).matches());
        rules.episodes(
                "179", (child, episode) -> !episode.isShortBreak() && !LOCATIONS.contains(episode.placeLocation()));
        rules.episodes(
                "411",
                (child, episode) -> !episode.placeAuthority().isEmpty()
                        && LOCATIONS.contains(episode.placeLocation())
                        && isInside(child, episode) != episode.placeLocation().equals("IN"));
        rules.episodes(
                "420",
                (child, episode) ->
                        episode.isShortBreak() && !episode.placeAuthority().isEmpty());
        rules.episodes("1015", PlacementAuthority::isOwnButOutside);
    }

    /** Carers and adopters may live anywhere, and a temporary placement has no provider of its own. */
    private static boolean isOwnButOutside(Child child, Episode episode) {
        String place = episode.place();
        return episode.provider().equals("PR1")
                && !place.isEmpty()
                && !episode.ls().isEmpty()
                && !episode.isShortBreak()
                && !CodeSets.FOSTER.contains(place)
                && !CodeSets.ADOPTIVE.contains(place)
                && !CodeSets.TEMPORARY.contains(place)
                && !episode.placeAuthority().isEmpty()
                && !isInside(child, episode);
    }

    private static boolean isInside(Child child, Episode episode) {
        return child.setting().isOwn(episode.placeAuthority());
    }
}
