package uk.onedoor.risks;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;

/** Leads a young person of whom something is written to what it says. */
@Component
class OwnRisksLink implements OwnPages {

    private final RiskLines lines;

    OwnRisksLink(RiskLines lines) {
        this.lines = lines;
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        return lines.of(glance).stream().noneMatch(one -> one.kind() == RiskLine.Kind.RAISE)
                ? List.of()
                : List.of(new OwnLink("risks.own.title", "/me/staying-safe"));
    }
}
