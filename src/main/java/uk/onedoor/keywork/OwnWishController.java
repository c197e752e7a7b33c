package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPages;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** A young person says whom they would like to stand beside them, or rather not. */
@Controller
@RequestMapping("/me/key-worker")
@OpenTo(Opens.OWN)
class OwnWishController {

    /** Whom they would like, or rather not, in their words and by name. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "keywork.own.wish.rather.missing")
            Boolean ratherNot,

            @Nullable UUID worker,

            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String words) {}

    /** Links to the page from the first one a young person opens. */
    @Component
    static class Link implements OwnPages {

        @Override
        public List<OwnLink> of(Glance glance) {
            return List.of(new OwnLink("keywork.own.wish.open", "/me/key-worker"));
        }
    }

    private final OwnPlace place;
    private final WhoFits fits;
    private final WhoFitsPages pages;
    private final Audit audit;
    private final Forms forms;

    OwnWishController(OwnPlace place, WhoFits fits, WhoFitsPages pages, Audit audit, Forms forms) {
        this.place = place;
        this.fits = fits;
        this.pages = pages;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() ->
                show(new MapBindingResult(Map.of("id", Ids.next(), "ratherNot", "false"), "wish"), page, model));
    }

    @PostMapping
    String say(
            @Valid @ModelAttribute("wish") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        WorkerId worker = asked.worker() == null ? null : new WorkerId(asked.worker());
        return forms.save(
                errors,
                () -> {
                    fits.wish(asked.id(), me(page), asked.words(), worker, asked.ratherNot());
                    return Saved.to("/me/key-worker").saying(page.t("keywork.own.wish.done"));
                },
                () -> audit.page(() -> show(errors, page, model)));
    }

    private String show(BindingResult errors, Page page, Model model) {
        place.enter(page, model, "now");
        YoungPersonId me = me(page);
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("wish", fits.wishOf(me).orElse(null));
        model.addAttribute("workers", pages.workers(me, page.today()));
        return "keywork/ownWish";
    }

    private static YoungPersonId me(Page page) {
        return new YoungPersonId(
                Objects.requireNonNull(Objects.requireNonNull(page.viewer()).youngPerson()));
    }
}
