package uk.onedoor.diary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.diary.DiaryShown.Around;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** What every page of this room shares that a young person opens: who they are, and which there are. */
@Component
class OwnDiaryPages implements OwnPages {

    private final OwnPlace place;
    private final People people;
    private final WhoIsAround around;
    private final CurrentViewer viewer;
    private final Audit audit;

    OwnDiaryPages(OwnPlace place, People people, WhoIsAround around, CurrentViewer viewer, Audit audit) {
        this.place = place;
        this.people = people;
        this.around = around;
        this.viewer = viewer;
        this.audit = audit;
    }

    @Override
    public List<OwnLink> of(Glance glance) {
        return List.of(
                new OwnLink("diary.own.here", "/me/here-now"),
                new OwnLink("diary.own.diary", "/me/diary"),
                new OwnLink("diary.own.promises", "/me/who-does-what"));
    }

    /** A page of theirs, with its trace, in its one transaction. */
    String page(Page page, Model model, Supplier<String> rest) {
        return audit.page(() -> {
            place.enter(page, model, "now");
            return rest.get();
        });
    }

    /** Whoever is signed in, as the record that is kept. */
    YoungPersonId me() {
        UUID own = Optional.ofNullable(viewer.get().youngPerson())
                .orElseThrow(() -> new NotFound("a young person's own page"));
        return people.kept(new YoungPersonId(own));
    }

    List<Around> around() {
        return around.of(me());
    }

    /** The same young person, whichever of their records something was written in. */
    boolean isMine(YoungPersonId other) {
        return people.records(me()).contains(Objects.requireNonNull(other).value());
    }
}
