package uk.onedoor.carers;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.carers.CarerView.Frame;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.staff.Staff;

/** What every page about one household needs: which it is, who is in it, and the choices of its forms. */
@Component
@Transactional(readOnly = true)
class CarerPages {

    private final Carers carers;
    private final Conflicts conflicts;
    private final Staff staff;
    private final CurrentViewer viewer;
    private final Forms forms;

    CarerPages(Carers carers, Conflicts conflicts, Staff staff, CurrentViewer viewer, Forms forms) {
        this.carers = carers;
        this.conflicts = conflicts;
        this.staff = staff;
        this.viewer = viewer;
        this.forms = forms;
    }

    /** Opens a household the viewer may know of. */
    Frame open(HouseholdId id) {
        return new Frame(carers.get(id), viewer.get().may(Opens.CARERS), conflicts.isOwn(id));
    }

    /** Shows a form about it. */
    String show(String template, Frame frame, BindingResult errors, Page page, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, errors));
        return "carers/" + template;
    }

    /** Saves what a form about it asks, see {@link Forms#save}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    String save(BindingResult errors, Supplier<@Nullable Saved> work, Supplier<String> again) {
        return forms.save(errors, work, again);
    }

    List<Part> parts(HouseholdId id) {
        return carers.parts(id);
    }

    /** Those in the household now, each once. */
    List<Choice> people(Page page, HouseholdId id) {
        return carers.parts(id).stream()
                .filter(part -> part.holdsOn(page.today()))
                .map(Part::human)
                .distinct()
                .map(human -> new Choice(human.id().toString(), human.name()))
                .toList();
    }

    /** Everybody who works here, by name. */
    List<Choice> workers() {
        return staff.all().stream()
                .filter(worker -> !worker.gone())
                .map(worker -> new Choice(worker.id().toString(), worker.name()))
                .toList();
    }

    static List<Choice> options(Page page) {
        return Choice.of(
                page,
                Stream.of(HomeOption.values())
                        .filter(HomeOption::isAFamilysHome)
                        .toList());
    }

    static List<Choice> kinds(Page page, String key, Enum<?>... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Choice(kind.name(), page.t(key + "." + kind)))
                .toList();
    }

    static List<Choice> kinds(Page page, String key, Set<? extends Enum<?>> kinds) {
        return kinds.stream()
                .map(kind -> new Choice(kind.name(), page.t(key + "." + kind)))
                .toList();
    }
}
