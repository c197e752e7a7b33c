package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Requests for a home: each with what the young person wants first, somebody who sees to it, and a day for an option. */
@Service
@Transactional
public class HomeRequests {

    private static final int FURTHEST_YEARS = 2;

    private final HomeRequestRepository requests;
    private final People people;
    private final Staff staff;
    private final Settings settings;
    private final Pen pen;

    HomeRequests(HomeRequestRepository requests, People people, Staff staff, Settings settings, Pen pen) {
        this.requests = requests;
        this.people = people;
        this.staff = staff;
        this.settings = settings;
        this.pen = pen;
    }

    /**
     * Asks for a home; the same sent twice is asked once. However far ahead it is planned, the day an option is promised by
     * is never after the first night: a promise that comes too late is none.
     *
     * @throws NotFound when the young person is not the viewer's to see
     * @throws Refusal by {@code from} when the first night has been, is far off, or is not tonight though it is for
     *     tonight; by {@code owner} when nobody here is that
     */
    public void ask(NewHomeRequest asked) {
        people.get(asked.youngPerson());
        if (requests.find(asked.id()).isPresent()) {
            return;
        }
        checkFrom(asked.aim());
        if (staff.find(asked.owner()).isEmpty()) {
            throw new Refusal("owner", "placements.request.owner.missing");
        }
        int usualDays = settings.number("placements.rules.option");
        LocalDate first = asked.aim().from();
        LocalDate usual = asked.aim().urgency().optionBy(pen.today(), usualDays);
        if (requests.insert(asked, usual.isAfter(first) ? first : usual)) {
            asked.near().forEach(near -> requests.insert(asked.id(), asked.youngPerson(), near));
        }
    }

    private void checkFrom(Aim aim) {
        LocalDate today = pen.today();
        if (aim.from().isBefore(today) || aim.from().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("from", "placements.request.from.wrong");
        }
        if (aim.urgency() == Urgency.TONIGHT && !aim.from().equals(today)) {
            throw new Refusal("from", "placements.request.from.tonight");
        }
    }

    /**
     * Somebody else sees to it from now on, who finds it in what is due; under an id made before, so that sending the form
     * twice hands it over once.
     *
     * @throws NotFound when it is not the viewer's to see
     * @throws Refusal by {@code owner} when they have it already, or do not read where this young person lives; by {@code ""}
     *     when it was answered or handed over meanwhile
     */
    public void handOver(UUID id, HomeRequestId request, WorkerId owner, String because) {
        HomeRequest asked = get(request);
        if (requests.wasHandedOver(id)) {
            return;
        }
        if (owner.value().equals(asked.promise().owner())) {
            throw new Refusal("owner", "placements.hand.same");
        }
        if (!maySeeTo(asked).contains(owner)) {
            throw new Refusal("owner", "placements.request.owner.missing");
        }
        if (!requests.handOver(id, asked, owner.value(), because)) {
            throw new Refusal("", "placements.hand.overtaken");
        }
    }

    /** Who can see to a request, because they read where this young person lives. */
    @Transactional(readOnly = true)
    List<WorkerId> maySeeTo(HomeRequest request) {
        return requests.maySeeTo(request.youngPerson()).stream()
                .map(WorkerId::new)
                .toList();
    }

    /** From whom to whom it went, the first first. */
    @Transactional(readOnly = true)
    List<HandedOver> handedOver(HomeRequestId id) {
        return requests.handedOver(id);
    }

    /**
     * One request.
     *
     * @throws NotFound when there is none of that id that the viewer may see
     */
    @Transactional(readOnly = true)
    public HomeRequest get(HomeRequestId id) {
        return find(id).orElseThrow(() -> new NotFound("request " + id));
    }

    @Transactional(readOnly = true)
    public Optional<HomeRequest> find(HomeRequestId id) {
        return requests.find(id);
    }

    /**
     * One request of whoever the page is about.
     *
     * @throws NotFound when it is another's, or not the viewer's to see
     */
    @Transactional(readOnly = true)
    HomeRequest of(Frame frame, HomeRequestId id) {
        return find(id).filter(one -> frame.records().contains(one.youngPerson().value()))
                .orElseThrow(() -> new NotFound("request " + id));
    }

    /** Every request of a young person, also of a joined record, the newest first. */
    @Transactional(readOnly = true)
    public List<HomeRequest> of(YoungPersonId youngPerson) {
        return requests.of(people.everyRecord(youngPerson));
    }

    /** Every request the viewer may see that is not answered yet, by the day an option is promised. */
    @Transactional(readOnly = true)
    public List<HomeRequest> open() {
        return requests.open();
    }

    /** The same of one young person, by all their records. */
    @Transactional(readOnly = true)
    List<HomeRequest> openOf(Collection<UUID> records) {
        return requests.openOf(records);
    }

    /** What they want to be near, as far as the viewer is cleared to know; one statement. */
    @Transactional(readOnly = true)
    public List<Near> near(HomeRequestId id) {
        return requests.near(id);
    }
}
