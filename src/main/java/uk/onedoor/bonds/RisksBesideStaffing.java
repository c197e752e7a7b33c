package uk.onedoor.bonds;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.BesideStaffing;

/** Says beside how a hub is staffed how many bonds could come apart, by reason: in counts, which name nobody. */
@Component
class RisksBesideStaffing implements BesideStaffing {

    private final BondsAtRisk risks;

    RisksBesideStaffing(BondsAtRisk risks) {
        this.risks = risks;
    }

    @Override
    public Optional<Beside> of(Page page, HubId hub) {
        List<Line> lines = risks.counted(hub).entrySet().stream()
                .map(one -> new Line(
                        null,
                        page.t("bonds.beside.line", page.t("bonds.risk." + one.getKey()), one.getValue()),
                        "/bonds"))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Beside(page.t("bonds.risk.title"), lines));
    }
}
