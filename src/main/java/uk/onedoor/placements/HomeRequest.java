package uk.onedoor.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Purpose;

/** A home is asked for, for one young person: what they want, what they need, what for, and who sees to it. */
public record HomeRequest(
        HomeRequestId id, YoungPersonId youngPerson, Wish wish, Needs needs, Aim aim, Asked asked, Promise promise) {

    /**
     * What they want.
     *
     * @param words in the words of whoever said it; why nobody asked yet, where nobody has
     * @param option the kind of home they wish for; {@code home} the very one
     */
    public record Wish(
            WishBy by,
            String words,
            @Nullable HomeOption option,
            @Nullable HomeId home,
            @Nullable String notWanted) {}

    /** What a home has to offer, as far as the words for homes say it, and whatever else there is to say. */
    public record Needs(Set<Feature> features, @Nullable String words) {

        public Needs {
            features = Set.copyOf(features);
        }
    }

    /** What it is for, from which night, for how many nights, and how it leads on; {@code exitPlan} null while nobody knows. */
    public record Aim(
            Purpose purpose,
            String words,
            LocalDate from,
            int nights,
            @Nullable String exitPlan,
            Urgency urgency) {

        /** The day after the last night: they are expected to leave on it. */
        public LocalDate until() {
            return from.plusDays(nights);
        }
    }

    /**
     * What was asked of whoever asks for a home, and their answers.
     *
     * @param stayHome what would have to be true for them to stay at home tonight
     */
    public record Asked(String stayHome, String provocation, String answer) {}

    /** Who sees to it, by when an option is named, and who asked when. */
    public record Promise(UUID owner, LocalDate optionBy, UUID by, Instant at) {}
}
