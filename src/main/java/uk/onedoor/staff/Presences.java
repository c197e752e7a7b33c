package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.staff.Absences.Away;

/** Who works here, and how much and until when each is here? Asked by whoever thinks of giving somebody more to do. */
@Service
@Transactional(readOnly = true)
public class Presences {

    private final Staff staff;
    private final Contracts contracts;
    private final Absences absences;

    Presences(Staff staff, Contracts contracts, Absences absences) {
        this.staff = staff;
        this.contracts = contracts;
        this.absences = absences;
    }

    /** Everybody who works here, by name, as it stands on the first of these days; away as on any of them. */
    public List<Presence> all(LocalDate from, LocalDate until) {
        Map<WorkerId, Tenure> tenures = contracts.on(from);
        Map<WorkerId, List<Away>> away =
                absences.between(from, until).stream().collect(Collectors.groupingBy(Away::worker));
        return staff.all().stream()
                .map(one -> new Presence(one, tenures.get(one.id()), away.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The same of one worker, also of one who is gone. */
    public Optional<Presence> find(WorkerId worker, LocalDate on) {
        return staff.find(worker)
                .map(one -> new Presence(one, contracts.of(worker, on).orElse(null), absences.of(worker)));
    }
}
