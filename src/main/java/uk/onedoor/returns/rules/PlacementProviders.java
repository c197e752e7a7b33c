package uk.onedoor.returns.rules;

import java.util.Set;

/** Rules on who provides a placement. */
final class PlacementProviders {
    private static final String WITH_PARENTS = "P1";

    /** PLACE: what no council provides. */
    private static final Set<String> NOT_OF_COUNCILS = Set.of(WITH_PARENTS, "R2", "R5");

    private static final Set<String> HOMES = Set.of("K1", "K2");

    private PlacementProviders() {}

    static void fill(RuleSheet rules) {
        rules.episodes(
                "213", (child, episode) -> !episode.provider().isEmpty() && CodeSets.hasNoProvider(episode.place()));
        rules.episodes(
                "526",
                (child, episode) -> episode.provider().isEmpty()
                        && !CodeSets.isTemporary(episode)
                        && !CodeSets.OTHER.contains(episode.place()));
        cannotProvide(rules, "527", "PR1", NOT_OF_COUNCILS);
        cannotProvide(rules, "528", "PR2", NOT_OF_COUNCILS);
        rules.episodes("529", (child, episode) -> episode.provider().equals("PR3") && isNeverPublic(episode.place()));
        cannotProvide(rules, "530", "PR4", Set.of(WITH_PARENTS));
        cannotProvide(rules, "531", "PR5", Set.of(WITH_PARENTS));
        rules.episodes(
                "550",
                (child, episode) -> episode.provider().equals("PR0")
                        && !episode.place().isEmpty()
                        && !episode.place().equals(WITH_PARENTS));
    }

    private static boolean isNeverPublic(String place) {
        return place.equals(WITH_PARENTS)
                || HOMES.contains(place)
                || CodeSets.FOSTER.contains(place)
                || CodeSets.ADOPTIVE.contains(place);
    }

    private static void cannotProvide(RuleSheet rules, String code, String provider, Set<String> places) {
        rules.episodes(
                code, (child, episode) -> episode.provider().equals(provider) && places.contains(episode.place()));
    }
}
