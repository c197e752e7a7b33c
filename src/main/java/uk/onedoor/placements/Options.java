package uk.onedoor.placements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.placements.HomeKnown.Tie;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.postcodes.Located;
import uk.onedoor.postcodes.Location;
import uk.onedoor.postcodes.Postcodes;

/** Every way to answer a request for a home, each with its reasons: a bounded number of statements for any number of homes. */
@Service
@Transactional(readOnly = true)
public class Options {

    private final HomeFacts facts;
    private final HomeRequestRepository requests;
    private final People people;
    private final Postcodes postcodes;
    private final CurrentViewer viewer;

    Options(HomeFacts facts, HomeRequestRepository requests, People people, Postcodes postcodes, CurrentViewer viewer) {
        this.facts = facts;
        this.requests = requests;
        this.people = people;
        this.postcodes = postcodes;
        this.viewer = viewer;
    }

    /** The options in the order of {@link Order}, outreach at home first, and who else is named among the reasons. */
    record All(List<Option> options, Set<YoungPersonId> named) {}

    All of(HomeRequest request, List<Decision> decisions) {
        Reasons reasons = reasons(request);
        Map<HomeId, List<Decision>> ruledOut = decisions.stream()
                .filter(one -> one.what() == What.NOT_HERE && one.home() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.home())));
        List<Option> options = new ArrayList<>();
        options.add(reasons.outreach());
        Set<YoungPersonId> named = new HashSet<>();
        for (HomeKnown known : facts.of(request)) {
            options.add(reasons.of(known, ruledOut.getOrDefault(known.home().id(), List.of())));
            known.ties().stream().map(Tie::who).filter(Objects::nonNull).forEach(named::add);
        }
        return new All(Order.of(options), named);
    }

    private Reasons reasons(HomeRequest request) {
        Where where = Where.of(requests.near(request.id()), this::locate);
        return new Reasons(
                request,
                viewer.get().authority(),
                people.get(request.youngPerson()).dateOfBirth(),
                where);
    }

    private Optional<Location> locate(String postcode) {
        return postcodes.find(postcode).map(Located::at);
    }
}
