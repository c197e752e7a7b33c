package uk.onedoor.placements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.postcodes.Location;
import uk.onedoor.postcodes.Postcodes;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Purpose;

/** What is typed to ask for a home: staying at home first, then what they want, then the rest. */
record RequestForm(
        @NotNull(message = "placements.form.stale") @Nullable
        UUID request,

        @NotBlank(message = "placements.request.stay.home.missing") @Size(max = 2000, message = "placements.long.2000")
        String stayHome,

        @NotNull(message = "placements.request.wish.by.missing") @Nullable
        WishBy wishBy,

        @NotBlank(message = "placements.request.wish.missing") @Size(max = 2000, message = "placements.long.2000")
        String wish,

        @Nullable HomeOption wishOption,
        @Nullable UUID wishHome,

        @Nullable @Size(max = 2000, message = "placements.long.2000")
        String notWanted,

        @Nullable Set<Feature> needs,

        @Nullable @Size(max = 2000, message = "placements.long.2000")
        String needsWords,

        @NotNull(message = "placements.request.urgency.missing") @Nullable
        Urgency urgency,

        @NotNull(message = "placements.request.purpose.missing") @Nullable
        Purpose purpose,

        @NotBlank(message = "placements.request.purpose.words.missing")
        @Size(max = 1000, message = "placements.long.1000")
        String purposeWords,

        @NotNull(message = "placements.request.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotNull(message = "placements.request.nights.missing")
        @Min(value = 1, message = "placements.request.nights.missing")
        @Max(value = 3660, message = "placements.request.nights.missing")
        @Nullable
        Integer nights,

        @Nullable @Size(max = 2000, message = "placements.long.2000")
        String exitPlan,

        @Nullable @Size(max = 10, message = "placements.near.postcode.wrong")
        String homePostcode,

        @Nullable @Size(max = 20, message = "placements.near.grid.wrong")
        String homeGrid,

        @Nullable @Size(max = 10, message = "placements.near.postcode.wrong")
        String schoolPostcode,

        @Nullable @Size(max = 200, message = "placements.long.200")
        String somebody,

        @Nullable @Size(max = 10, message = "placements.near.postcode.wrong")
        String somebodyPostcode,

        @NotNull(message = "placements.form.stale")
        @Min(value = 1, message = "placements.form.stale")
        @Max(value = RequestForm.PROVOCATIONS, message = "placements.form.stale")
        @Nullable
        Integer question,

        @NotBlank(message = "placements.request.answer.missing") @Size(max = 2000, message = "placements.long.2000")
        String answer,

        @NotNull(message = "placements.request.owner.missing") @Nullable
        UUID owner) {

    /** How many questions there are of which each request is asked one. */
    static final int PROVOCATIONS = 5;

    private static final int FURTHEST_EAST = 700_000;
    private static final int FURTHEST_NORTH = 1_300_000;

    static RequestForm blank(UUID id, LocalDate today, UUID owner) {
        int question = Math.floorMod(id.hashCode(), PROVOCATIONS) + 1;
        return new RequestForm(
                id, "", null, "", null, null, null, null, null, null, null, "", today, null, null, null, null, null,
                null, null, question, "", owner);
    }

    /** @throws Refusal by the field of a postcode or grid reference that is none */
    NewHomeRequest asked(YoungPersonId who, String provocation) {
        return new NewHomeRequest(
                new HomeRequestId(Objects.requireNonNull(request)),
                who,
                new Wish(
                        Objects.requireNonNull(wishBy),
                        wish,
                        wishOption,
                        wishHome == null ? null : new HomeId(wishHome),
                        notWanted),
                new Needs(needs == null ? Set.of() : needs, needsWords),
                new Aim(
                        Objects.requireNonNull(purpose),
                        purposeWords,
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(nights),
                        exitPlan,
                        Objects.requireNonNull(urgency)),
                new Asked(stayHome, provocation, answer),
                new WorkerId(Objects.requireNonNull(owner)),
                near());
    }

    private List<Near> near() {
        List<Near> near = new ArrayList<>();
        String home = postcode("homePostcode", homePostcode);
        Location at = grid(homeGrid);
        if (home != null || at != null) {
            near.add(new Near(uk.onedoor.shared.Ids.next(), Near.What.HOME, null, home, at));
        }
        String school = postcode("schoolPostcode", schoolPostcode);
        if (school != null) {
            near.add(new Near(uk.onedoor.shared.Ids.next(), Near.What.SCHOOL, null, school, null));
        }
        String other = postcode("somebodyPostcode", somebodyPostcode);
        if (other != null && somebody == null) {
            throw new Refusal("somebody", "placements.near.somebody.missing");
        }
        if (somebody != null) {
            near.add(new Near(uk.onedoor.shared.Ids.next(), Near.What.SOMEBODY, somebody, other, null));
        }
        return near;
    }

    private static @Nullable String postcode(String field, @Nullable String typed) {
        return typed == null
                ? null
                : Postcodes.written(typed).orElseThrow(() -> new Refusal(field, "placements.near.postcode.wrong"));
    }

    /** Two numbers, metres east and north on the National Grid. */
    private static @Nullable Location grid(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String[] numbers = typed.split("[ ,]+", -1);
        if (numbers.length == 2 && numbers[0].matches("\\d{1,7}") && numbers[1].matches("\\d{1,7}")) {
            Location at = new Location(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            if (at.easting() <= FURTHEST_EAST && at.northing() <= FURTHEST_NORTH) {
                return at;
            }
        }
        throw new Refusal("homeGrid", "placements.near.grid.wrong");
    }
}
