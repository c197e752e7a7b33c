package uk.onedoor.placements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.HomeLinks.HomeLink;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.stays.BesideStay;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;

/**
 * Leads from a stay to the house mix it was decided with, or to weighing it while there is none, and to the request for a home
 * that it answered.
 */
@Component
@Transactional(readOnly = true)
class PlacementBesideStay implements BesideStay {

    private final HouseMix mixes;
    private final DecisionRepository decisions;
    private final OurHomes homes;
    private final SectionRights rights;
    private final CurrentViewer viewer;

    PlacementBesideStay(
            HouseMix mixes, DecisionRepository decisions, OurHomes homes, SectionRights rights, CurrentViewer viewer) {
        this.mixes = mixes;
        this.decisions = decisions;
        this.homes = homes;
        this.rights = rights;
        this.viewer = viewer;
    }

    @Override
    public List<HomeLink> of(YoungPersonId kept, Stay stay) {
        if (!viewer.get().may(Opens.HOMES)) {
            return List.of();
        }
        String at = "/young-people/" + kept;
        List<HomeLink> links = new ArrayList<>();
        if (rights.mayRead(MixRights.MIX, kept)) {
            mix(kept, stay)
                    .map(mix -> new HomeLink("placements.beside.mix", at + "/house-mixes/" + mix.id()))
                    .or(() -> toWeigh(at, stay))
                    .ifPresent(links::add);
        }
        decisions.of(List.of(stay.youngPerson().value())).stream()
                .filter(decision -> Objects.equals(decision.stay(), stay.id()))
                .forEach(decision -> links.add(
                        new HomeLink("placements.beside.request", at + "/home-requests/" + decision.request())));
        return links;
    }

    /** The last one about that home that was decided before they left. */
    private Optional<KeptMix> mix(YoungPersonId kept, Stay stay) {
        return mixes.of(kept).stream()
                .filter(mix -> mix.proposal().home().equals(stay.home()))
                .filter(mix -> stay.leaving() == null
                        || mix.at().isBefore(stay.leaving().at()))
                .findFirst();
    }

    private Optional<HomeLink> toWeigh(String at, Stay stay) {
        String page =
                at + "/house-mix/" + stay.home() + "?from=" + stay.expected().from();
        return asksForOne(stay) ? Optional.of(new HomeLink("placements.beside.mix.none", page)) : Optional.empty();
    }

    private boolean asksForOne(Stay stay) {
        return stay.reason().kind() == StayKind.LIVING
                && stay.leaving() == null
                && stay.off() == null
                && MixDueRules.asksForOne(homes.get(stay.home()).option());
    }
}
