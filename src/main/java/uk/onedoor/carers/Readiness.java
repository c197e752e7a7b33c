package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.SuitabilityCheck.Kind;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.shared.Refusal;

/** What an approval rests on: everything asked that must be asked, nothing against it, and terms that were agreed. */
@Component
class Readiness {

    private final HouseholdRepository households;
    private final CheckRepository checks;
    private final OfferRepository offers;
    private final Stories stories;

    Readiness(HouseholdRepository households, CheckRepository checks, OfferRepository offers, Stories stories) {
        this.households = households;
        this.checks = checks;
        this.offers = offers;
        this.stories = stories;
    }

    /** Something that is still needed: which check, of whom (null: of the home). */
    record Missing(Kind kind, @Nullable Human human) {}

    Rhythm rhythm() {
        return stories.rhythm();
    }

    /**
     * Refuses an approval that lacks something. One for the time being, of kin, rests on a visit and waits for no check
     * (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24 and schedule 4).
     *
     * @throws Refusal for the whole form
     */
    void check(Household household, Step approval) {
        if (offers.offers(household.id()).isEmpty()) {
            throw new Refusal("", "carers.approval.needs.terms");
        }
        if (approval.until() == null && !missing(household, approval.on()).isEmpty()) {
            throw new Refusal("", "carers.approval.needs.checks");
        }
    }

    /** What is still needed of a household on a day. */
    List<Missing> missing(Household household, LocalDate day) {
        return missing(household.option(), households.parts(household.id()), checks.checks(household.id()), day);
    }

    /**
     * The same of what is known. Of each who is approved: DBS, references, what councils know, and of a foster family how
     * well they are (Fostering Services (England) Regulations 2011, schedule 3); of a host that last is not asked (what the
     * Supported Accommodation (England) Regulations 2023 ask of a host beyond DBS and references is unconfirmed). Of
     * everybody: that the home is safe.
     */
    static List<Missing> missing(HomeOption option, List<Part> parts, List<SuitabilityCheck> checks, LocalDate day) {
        Set<Kind> ofPeople = EnumSet.of(Kind.DBS, Kind.REFERENCES, Kind.LOCAL_AUTHORITY);
        if (option != HomeOption.SUPPORTED_LODGINGS) {
            ofPeople.add(Kind.MEDICAL);
        }
        List<Missing> missing = new ArrayList<>();
        for (Part part : parts) {
            if (!part.holdsOn(day) || !part.kind().isApproved()) {
                continue;
            }
            for (Kind kind : ofPeople) {
                if (supports(checks, kind, part.human().id(), day)) {
                    continue;
                }
                missing.add(new Missing(kind, part.human()));
            }
        }
        if (!supports(checks, Kind.HOME_SAFETY, null, day)) {
            missing.add(new Missing(Kind.HOME_SAFETY, null));
        }
        return missing;
    }

    /** What came back last counts: nothing that stood against somebody is outweighed by what came before it. */
    private static boolean supports(List<SuitabilityCheck> checks, Kind kind, @Nullable HumanId human, LocalDate day) {
        return checks.stream()
                .filter(one -> one.kind() == kind && Objects.equals(one.human(), human))
                .filter(one ->
                        one.answer() != null && !one.answer().cameBackOn().isAfter(day))
                .reduce((first, second) -> second)
                .filter(one -> one.supportsOn(day))
                .isPresent();
    }
}
