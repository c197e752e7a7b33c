package uk.onedoor.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;

/** What a hub learned from its hard decisions, of everybody the viewer may see; who decided is not on it. */
@Controller
@OpenTo(Opens.TEAM)
class LearningController {

    private final Cards cards;
    private final People people;
    private final Audit audit;

    LearningController(Cards cards, People people, Audit audit) {
        this.cards = cards;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/decision-cards")
    @OnlyNow
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Card> learned =
                    cards.all().stream().filter(one -> one.learning() != null).toList();
            Map<UUID, UUID> joined = people.joined();
            Map<YoungPersonId, YoungPerson> found = people.find(
                    learned.stream().map(one -> kept(one, joined)).distinct().toList());
            audit.shown(found.keySet().stream().map(YoungPersonId::value).toList());
            List<CardShown> shown = new ArrayList<>();
            for (Card one : learned) {
                YoungPerson who = found.get(kept(one, joined));
                if (who != null) {
                    shown.add(RiskWords.told(page, who.id(), who.wholeName(), one));
                }
            }
            model.addAttribute("cards", shown);
            return "risks/learned";
        });
    }

    private static YoungPersonId kept(Card one, Map<UUID, UUID> joined) {
        UUID record = one.record().value();
        return new YoungPersonId(joined.getOrDefault(record, record));
    }
}
