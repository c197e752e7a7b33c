package uk.onedoor.bonds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.BesideStaffing;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Says beside how a hub is staffed how many bonds could come apart, by reason: in counts, which name nobody. */
@Component
class RisksBesideStaffing implements BesideStaffing {

    private final BondsAtRisk risks;
    private final Staff staff;

    RisksBesideStaffing(BondsAtRisk risks, Staff staff) {
        this.risks = risks;
        this.staff = staff;
    }

    @Override
    public Optional<Beside> of(Page page, HubId hub) {
        Set<WorkerId> here = staff.inHub(hub).stream().map(Worker::id).collect(Collectors.toSet());
        Map<Risk.Why, Integer> counted = new EnumMap<>(Risk.Why.class);
        for (Risk risk : risks.now()) {
            // Whoever is gone is in no hub any more.
            if (risk.why() == Risk.Why.GONE || here.contains(risk.part().worker())) {
                counted.merge(risk.why(), 1, Integer::sum);
            }
        }
        List<Line> lines = counted.entrySet().stream()
                .map(one -> new Line(
                        null,
                        page.t("bonds.beside.line", page.t("bonds.risk." + one.getKey()), one.getValue()),
                        "/bonds"))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Beside(page.t("bonds.risk.title"), lines));
    }
}
