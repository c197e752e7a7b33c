package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.WhoFits.Conflict;
import uk.onedoor.keywork.WhoFits.Need;
import uk.onedoor.keywork.WhoFits.Wish;
import uk.onedoor.people.People;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;

/** What does the page show of what is thought of before a key worker is chosen? */
@Component
class WhoFitsPages {

    /** Whose page it is, what is known, and whom they can name. */
    record Shown(
            YoungPerson person,
            @Nullable Wish wish,
            @Nullable Need need,
            @Nullable Conflict mine,
            List<Choice> workers) {}

    private final WhoFits fits;
    private final KeyWorkerSuggestions suggestions;
    private final People people;
    private final Relationships relationships;
    private final Audit audit;

    WhoFitsPages(
            WhoFits fits, KeyWorkerSuggestions suggestions, People people, Relationships relationships, Audit audit) {
        this.fits = fits;
        this.suggestions = suggestions;
        this.people = people;
        this.relationships = relationships;
        this.audit = audit;
    }

    Shown of(YoungPersonId id, LocalDate today) {
        return audit.page(() -> {
            YoungPerson person = people.get(id);
            audit.shown(id.value());
            return new Shown(
                    person,
                    fits.wishOf(id).orElse(null),
                    fits.needOf(id).orElse(null),
                    fits.mine(id).orElse(null),
                    workers(id, today));
        });
    }

    /** Those of their hubs who could be somebody's key worker, by name. */
    List<Choice> workers(YoungPersonId id, LocalDate today) {
        return suggestions.couldBe(relationships.hubsOf(id), today).stream()
                .map(worker -> new Choice(worker.id().toString(), worker.name()))
                .toList();
    }
}
