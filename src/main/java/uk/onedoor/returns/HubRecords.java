package uk.onedoor.returns;

import static java.util.Map.entry;
import static uk.onedoor.people.Homes.HomeKind.BESPOKE;
import static uk.onedoor.people.Homes.HomeKind.CHILDRENS_HOME_ELSEWHERE;
import static uk.onedoor.people.Homes.HomeKind.CUSTODY;
import static uk.onedoor.people.Homes.HomeKind.FOSTER_FAMILY;
import static uk.onedoor.people.Homes.HomeKind.HOME_WITH_FAMILY;
import static uk.onedoor.people.Homes.HomeKind.HOSPITAL;
import static uk.onedoor.people.Homes.HomeKind.HUB_BED;
import static uk.onedoor.people.Homes.HomeKind.HUB_EMERGENCY_BED;
import static uk.onedoor.people.Homes.HomeKind.HUB_FOSTER_FAMILY;
import static uk.onedoor.people.Homes.HomeKind.OWN_TENANCY;
import static uk.onedoor.people.Homes.HomeKind.SUPPORTED_ACCOMMODATION;
import static uk.onedoor.people.Homes.HomeKind.SUPPORTED_LODGINGS;
import static uk.onedoor.people.Homes.HomeKind.WITH_KIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Roll;

/**
 * Where the hub's own records and a return say different things of somebody known to be one and the same. It asks only of
 * those whom whoever is looking may see, and never which of the two is right.
 */
@Component
class HubRecords {

    private static final Set<HomeKind> AT_HOME = Set.of(HOME_WITH_FAMILY);
    private static final Set<HomeKind> KIN = Set.of(WITH_KIN, FOSTER_FAMILY, HUB_FOSTER_FAMILY);
    private static final Set<HomeKind> FOSTER = Set.of(FOSTER_FAMILY, HUB_FOSTER_FAMILY);
    private static final Set<HomeKind> HOMES = Set.of(HUB_BED, HUB_EMERGENCY_BED, CHILDRENS_HOME_ELSEWHERE, BESPOKE);
    private static final Set<HomeKind> SUPPORTED = Set.of(SUPPORTED_ACCOMMODATION, SUPPORTED_LODGINGS);

    /** Which of the hub's words fit a placement; one that is not here is never compared. */
    private static final Map<String, Set<HomeKind>> FITTING = Map.ofEntries(
            entry("P1", AT_HOME),
            entry("U1", KIN),
            entry("U2", KIN),
            entry("U3", KIN),
            entry("U4", FOSTER),
            entry("U5", FOSTER),
            entry("U6", FOSTER),
            entry("K2", HOMES),
            entry("K3", SUPPORTED),
            entry("H5", SUPPORTED),
            entry("P2", Set.of(OWN_TENANCY)),
            entry("R2", Set.of(HOSPITAL)),
            entry("R5", Set.of(CUSTODY)));

    /**
     * Somebody of whom the two say different things.
     *
     * @param birth the date of birth in the return; null when it is the same, or one of the two is not known
     * @param place the code of the placement in the return on {@code day}; null as above
     * @param home what the hub says of where they lived then; null as above
     */
    record Differing(
            YoungPerson person,
            String child,
            @Nullable LocalDate birth,
            @Nullable String place,
            @Nullable HomeKind home,
            LocalDate day) {}

    private final Joinings joinings;
    private final Homes homes;

    HubRecords(Joinings joinings, Homes homes) {
        this.joinings = joinings;
        this.homes = homes;
    }

    /** Everybody the viewer may see of whom a return and the hub say different things. */
    @Transactional(readOnly = true)
    public List<Differing> differing(Roll roll, LocalDate today) {
        Map<String, Child> children =
                roll.children().stream().collect(Collectors.toMap(Child::id, Function.identity()));
        LocalDate end = roll.setting().end().date();
        LocalDate day = today.isBefore(end) ? today : end;
        List<Differing> differing = new ArrayList<>();
        for (Joinings.Joined one : joinings.joined()) {
            Child child = children.get(one.child());
            if (child != null) of(one.person(), child, day).ifPresent(differing::add);
        }
        return differing;
    }

    private Optional<Differing> of(YoungPerson person, Child child, LocalDate day) {
        LocalDate known = person.dateOfBirth();
        Day told = child.header().dob();
        LocalDate birth = known != null && told.isDate() && !told.date().equals(known) ? told.date() : null;
        String place = place(child, Day.of(day));
        HomeKind home = place == null ? null : home(person.id(), day);
        boolean fits = place == null
                || home == null
                || FITTING.getOrDefault(place, Set.of(home)).contains(home);
        if (birth == null && fits) return Optional.empty();
        return Optional.of(new Differing(person, child.id(), birth, fits ? null : place, fits ? null : home, day));
    }

    /** Where episodes overlap it is the one that began last, as in every figure. */
    private static @Nullable String place(Child child, Day day) {
        String place = null;
        for (Episode episode : child.episodes())
            if (!episode.isShortBreak() && episode.covers(day)) place = episode.place();
        return place;
    }

    private @Nullable HomeKind home(YoungPersonId person, LocalDate day) {
        return homes.history(person).stream()
                .filter(home -> home.withdrawnBecause() == null && !home.from().isAfter(day))
                .findFirst()
                .map(Home::kind)
                .orElse(null);
    }
}
