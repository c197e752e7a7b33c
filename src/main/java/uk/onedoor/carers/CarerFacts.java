package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.staff.Trainings.Training;

/** Reads everything the pages about families and hosts tell, as far as the viewer may know, each table once. */
@Component
class CarerFacts {

    /** Everything known of households: by household where it is many. */
    record Known(
            List<Household> households,
            Map<HouseholdId, Story> stories,
            Map<UUID, Told> told,
            Map<HouseholdId, List<Part>> parts,
            Map<HouseholdId, List<SuitabilityCheck>> checks,
            Map<HouseholdId, Offer> offers,
            List<Trained> trained,
            List<Training> list,
            Rhythm rhythm) {

        Story story(Household household) {
            return Objects.requireNonNull(stories.get(household.id()));
        }

        List<Part> parts(Household household) {
            return parts.getOrDefault(household.id(), List.of());
        }

        List<SuitabilityCheck> checks(Household household) {
            return checks.getOrDefault(household.id(), List.of());
        }

        /** When the first check was asked for since they came to us the last time; null before. */
        @Nullable
        LocalDate firstAsked(Household household) {
            Optional<LocalDate> began =
                    story(household).current().stream().findFirst().map(Step::on);
            return checks(household).stream()
                    .map(SuitabilityCheck::askedOn)
                    .filter(on -> began.isEmpty() || !on.isBefore(began.get()))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        List<Due> due(Household household, LocalDate today) {
            return new DueRules(
                            household.id(),
                            story(household),
                            parts(household),
                            checks(household),
                            trained,
                            list,
                            rhythm)
                    .until(today, today.plusDays(rhythm.daysAhead()));
        }
    }

    private final HouseholdRepository households;
    private final Stories stories;
    private final CheckRepository checks;
    private final OfferRepository offers;
    private final Learning learning;

    CarerFacts(
            HouseholdRepository households,
            Stories stories,
            CheckRepository checks,
            OfferRepository offers,
            Learning learning) {
        this.households = households;
        this.stories = stories;
        this.checks = checks;
        this.offers = offers;
        this.learning = learning;
    }

    /** Of every household the viewer may know. */
    Known all(LocalDate today) {
        List<Household> all = households.all();
        return known(all, null, stories.of(all), today);
    }

    /** Of one. */
    Known of(Household household, LocalDate today) {
        return known(List.of(household), household.id(), Map.of(household.id(), stories.of(household)), today);
    }

    private Known known(
            List<Household> which, @Nullable HouseholdId one, Map<HouseholdId, Story> told, LocalDate today) {
        return new Known(
                which,
                told,
                stories.told(one),
                households.parts(one).stream().collect(Collectors.groupingBy(Part::household)),
                checks.checks(one).stream().collect(Collectors.groupingBy(SuitabilityCheck::household)),
                OfferRepository.standing(offers.offers(one), today),
                learning.last(),
                learning.list(),
                stories.rhythm());
    }
}
