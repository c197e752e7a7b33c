package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.shared.Refusal;

/** One revision of what a household offers, from a day until the next: ages in whole years, both included. */
public record Offer(
        UUID id,
        HouseholdId household,
        LocalDate from,
        int youngest,
        int oldest,
        int places,
        boolean siblings,
        boolean emergencies,
        boolean shortBreaksOnly,
        Set<Feature> offers,
        @Nullable String words) {

    private static final int LODGINGS_FROM = 16;

    /**
     * Nobody under 16 lives in lodgings: Care Planning, Placement and Case Review (England) Regulations 2010 as amended by
     * SI 2021/161, and Supported Accommodation (England) Regulations 2023.
     *
     * @throws Refusal by {@code oldest} when the ages are the wrong way round, by {@code youngest} when the law forbids them
     */
    void check(HomeOption option) {
        if (oldest < youngest) {
            throw new Refusal("oldest", "carers.terms.ages.wrong");
        }
        if (option == HomeOption.SUPPORTED_LODGINGS && youngest < LODGINGS_FROM) {
            throw new Refusal("youngest", "carers.terms.under.16");
        }
    }
}
