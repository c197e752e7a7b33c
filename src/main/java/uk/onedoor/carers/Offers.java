package uk.onedoor.carers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** What households offer, revision by revision. */
@Service
@Transactional
public class Offers {

    private final Households households;
    private final OfferRepository rows;
    private final CurrentViewer viewer;
    private final Clock clock;

    Offers(Households households, OfferRepository rows, CurrentViewer viewer, Clock clock) {
        this.households = households;
        this.rows = rows;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Every revision of a household's, the last first. */
    @Transactional(readOnly = true)
    public List<Offer> of(HouseholdId household) {
        return rows.offers(household);
    }

    /**
     * From a day on they offer this; the same sent twice is kept once.
     *
     * @throws Refusal by the field that is wrong, see {@link Offer#check}; by {@code from} when it is more than a year ahead
     */
    public void agree(Offer offer) {
        Household household = households.forWriting(offer.household());
        LocalDate today = London.today(clock);
        if (offer.from().isAfter(today.plusYears(1))) {
            throw new Refusal("from", "carers.terms.from.wrong");
        }
        offer.check(household.option());
        rows.insert(offer, household.option(), viewer.get(), clock.instant());
    }
}
