package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Postcodes;
import uk.onedoor.returns.rows.Providers.Provider;

/** Rules on the unique reference number (URN) under which Ofsted has registered a home or agency. */
final class Registrations {

    /** What stands for a number where Ofsted does not inspect. */
    private static final String NOT_INSPECTED = "XXXXXXX";

    private static final String SEMI_INDEPENDENT = "H5";

    /** PLACE: what Ofsted does not register, beside temporary placements. */
    private static final Set<String> NEVER_REGISTERED =
            Set.of("P1", "P2", "P3", "R1", "R2", "R5", "Z1", "Z11", "Z12", "Z13", "Z14");

    /** PLACE: where the child lives at the registered address itself; the others are families. */
    private static final Set<String> AT_THE_ADDRESS = Set.of("H5", "K1", "K2", "K3", "R3", "S1");

    /** Supported accommodation had to be registered, or be applying, after this day. */
    private static final Day SUPPORTED_ACCOMMODATION_REGISTERED = Day.of(2023, 10, 28);

    /** From this collection year on the rule of 28 October is part of the one for every placement. */
    private static final int LIKE_ANY_OTHER = 2025;

    /** The first collection year in which supported accommodation could be registered. */
    private static final int REGISTER_OPENED = 2024;

    private Registrations() {}

    static void fill(RuleSheet rules) {
        rules.episodes("218", Registrations::lacksNumber);
        rules.episodes("230", Registrations::lacksNumberSinceRegistration);
        rules.episodes(
                "222",
                (child, episode) -> hasNumber(episode)
                        && (isNeverRegistered(episode) || isSupportedBeforeAnyRegister(child, episode)));
        rules.episodes(
                "1008",
                (child, episode) ->
                        hasNumber(episode) && registrations(child, episode).isEmpty());
        rules.episodes("219", Registrations::isOfAnotherKind);
        rules.episodes("221", Registrations::isElsewhere);
        rules.episodes(
                "224",
                (child, episode) -> !episode.provider().isEmpty()
                        && noneOf(child, episode, one -> one.kinds().contains(episode.provider())));
        rules.episodes(
                "227",
                (child, episode) ->
                        noneOf(child, episode, one -> !episode.decom().isOnOrAfter(one.closed())));
        rules.episodes("228", Registrations::outlivesRegistration);
        rules.episodes("229", Registrations::isOfAnotherCouncil);
    }

    private static boolean lacksNumber(Child child, Episode episode) {
        return episode.urn().isEmpty()
                && !episode.place().isEmpty()
                && !isNeverRegistered(episode)
                && !isSemiIndependentBefore(child, episode)
                && !episode.isShortBreak()
                && (episode.isOpen()
                        || episode.dec().isOnOrAfter(child.setting().start()))
                && !isBeyondEngland(episode);
    }

    private static boolean lacksNumberSinceRegistration(Child child, Episode episode) {
        return episode.place().equals(SEMI_INDEPENDENT)
                && !hasNumber(episode)
                && !episode.isShortBreak()
                && (episode.isOpen() || episode.dec().isAfter(SUPPORTED_ACCOMMODATION_REGISTERED))
                && !isBeyondEngland(episode);
    }

    private static boolean isNeverRegistered(Episode episode) {
        return NEVER_REGISTERED.contains(episode.place()) || CodeSets.isTemporary(episode);
    }

    private static boolean isSemiIndependentBefore(Child child, Episode episode) {
        return episode.place().equals(SEMI_INDEPENDENT) && !child.setting().isFrom(LIKE_ANY_OTHER);
    }

    /** The register of supported accommodation opened in April 2023. */
    private static boolean isSupportedBeforeAnyRegister(Child child, Episode episode) {
        return episode.place().equals(SEMI_INDEPENDENT) && !child.setting().isFrom(REGISTER_OPENED);
    }

    /** Codes of authorities begin with the letter of their country, also WAL, SCO, NIR and NUK (not in the United Kingdom). */
    private static boolean isBeyondEngland(Episode episode) {
        String authority = episode.placeAuthority();
        return authority.startsWith("W") || authority.startsWith("S") || authority.startsWith("N");
    }

    private static boolean hasNumber(Episode episode) {
        return !episode.urn().isEmpty() && !episode.urn().equalsIgnoreCase(NOT_INSPECTED);
    }

    /** Every registration under the episode's number; none when it has no number or the list does not know it. */
    private static List<Provider> registrations(Child child, Episode episode) {
        return hasNumber(episode) ? child.setting().providers().find(episode.urn()) : List.of();
    }

    /** True when the list knows the episode's number, and none of the registrations under it is right. */
    private static boolean noneOf(Child child, Episode episode, Predicate<Provider> isRight) {
        List<Provider> registrations = registrations(child, episode);
        return !registrations.isEmpty() && registrations.stream().noneMatch(isRight);
    }

    /** Agencies for fostering and adoption are registered for no type of placement, since the child lives with a family. */
    private static boolean isOfAnotherKind(Child child, Episode episode) {
        boolean isFamily = CodeSets.FOSTER.contains(episode.place()) || CodeSets.ADOPTIVE.contains(episode.place());
        return !episode.place().isEmpty()
                && noneOf(
                        child,
                        episode,
                        one -> one.places().contains(registered(episode.place()))
                                || isFamily && one.places().isEmpty());
    }

    /** What was semi-independent living (H5) is registered as supported accommodation (K3) since October 2023. */
    private static String registered(String place) {
        return place.equals("H5") ? "K3" : place;
    }

    private static boolean isElsewhere(Child child, Episode episode) {
        String postcode = Postcodes.plain(episode.placePost());
        return AT_THE_ADDRESS.contains(episode.place())
                && !postcode.isEmpty()
                && !episode.isShortBreak()
                && noneOf(child, episode, one -> Postcodes.plain(one.postcode()).equals(postcode));
    }

    private static boolean outlivesRegistration(Child child, Episode episode) {
        Day left = episode.isOpen() ? child.setting().end() : episode.dec();
        return noneOf(child, episode, one -> !left.isAfter(one.closed()));
    }

    private static boolean isOfAnotherCouncil(Child child, Episode episode) {
        Predicate<Provider> isOwn = one -> child.setting().isOwn(one.authority());
        return switch (episode.provider()) {
            case "PR1" -> noneOf(child, episode, isOwn);
            case "PR2" -> noneOf(child, episode, isOwn.negate());
            default -> false;
        };
    }
}
