package uk.onedoor.placements;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Glance;
import uk.onedoor.people.HomeLinks;
import uk.onedoor.people.SectionRights;

/** Leads from where a young person lives to who would live with whom. */
@Component
class MixLinks implements HomeLinks {

    private final SectionRights rights;

    MixLinks(SectionRights rights) {
        this.rights = rights;
    }

    @Override
    public List<HomeLink> of(Glance glance) {
        return rights.mayRead(MixRights.MIX, glance.youngPerson())
                ? List.of(new HomeLink("placements.mix.link", "/young-people/" + glance.youngPerson() + "/house-mix"))
                : List.of();
    }
}
