package uk.onedoor.plans;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Opens the pages of a young person's own plan, and links the first of them from their page. */
@Component
class OwnPlan implements OwnPages {

    /** Their plan, all of it, as it is said to them. */
    record Open(Plan plan, PlanWords words) {}

    private final OwnPlace place;
    private final Plans plans;
    private final People people;
    private final Audit audit;

    OwnPlan(OwnPlace place, Plans plans, People people, Audit audit) {
        this.place = place;
        this.plans = plans;
        this.people = people;
        this.audit = audit;
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(new OwnLink("plans.own.title", "/me/plan"));
    }

    String show(Page page, Model model, String view, Consumer<Open> reading) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "plan");
            reading.accept(new Open(plans.of(records), new PlanWords(page, "")));
            return view;
        });
    }

    /** Under whom they write. */
    YoungPersonId me() {
        return people.kept(place.me());
    }
}
