package uk.onedoor.medicines;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;

/** Leads from a young person's page to their medicines. */
@Component
class MedicineActions implements ActionSource {

    private final SectionRights rights;

    MedicineActions(SectionRights rights) {
        this.rights = rights;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        return rights.mayRead(MedicinePages.SECTION)
                ? List.of(new Action(About.DAY, "medicines.title", MedicineWords.at(glance.youngPerson()), null))
                : List.of();
    }
}
