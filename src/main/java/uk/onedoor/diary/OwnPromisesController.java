package uk.onedoor.diary;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Voices;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.people.Voices.SaidKind;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Passage;
import uk.onedoor.shared.Refusal;

/** A young person reads who promised what, says of what they promised that it is done, and of the rest that it is not. */
@Controller
@RequestMapping("/me/who-does-what")
@OpenTo(Opens.OWN)
class OwnPromisesController {

    /** The id of what is said, so that saying it twice says it once. */
    record Form(@Nullable UUID id) {}

    private final OwnDiaryPages own;
    private final Promises promises;
    private final Voices voices;
    private final Waits waits;
    private final Forms forms;

    OwnPromisesController(OwnDiaryPages own, Promises promises, Voices voices, Waits waits, Forms forms) {
        this.own = own;
        this.promises = promises;
        this.voices = voices;
        this.waits = waits;
        this.forms = forms;
    }

    @GetMapping
    String list(@ModelAttribute("page") Page page, Model model) {
        return show(new MapBindingResult(java.util.Map.of(), "asked"), page, model);
    }

    @PostMapping("/{promise}/not-happened")
    String notHappened(
            @PathVariable UUID promise,
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Promise found = mine(promise);
                    if (!found.isOpen()) {
                        throw new Refusal("", "diary.promise.ended", Objects.requireNonNull(found.endedHow()));
                    }
                    SaidId id = new SaidId(asked.id() == null ? Ids.next() : asked.id());
                    voices.say(id, own.me(), SaidKind.NOT_RIGHT, words(page, found), null);
                    return Saved.to("/me/who-does-what").saying(page.t("diary.own.not.happened.done"));
                },
                () -> show(errors, page, model));
    }

    @PostMapping("/{promise}/kept")
    String kept(
            @PathVariable UUID promise,
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Promise found = mine(promise);
                    if (found.holder() != Holder.YOUNG_PERSON) {
                        throw new NotFound("a promise of their own " + promise);
                    }
                    promises.keep(found.id(), page.today(), null);
                    return Saved.to("/me/who-does-what").saying(page.t("diary.own.kept.done"));
                },
                () -> show(errors, page, model));
    }

    private String show(BindingResult errors, Page page, Model model) {
        return own.page(page, model, () -> {
            List<Promise> all = promises.of(own.me());
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute(
                    "open",
                    WhoDoesWhatPages.by(
                            page, all.stream().filter(Promise::isOpen).toList()));
            model.addAttribute(
                    "over",
                    WhoDoesWhatPages.by(
                            page, all.stream().filter(one -> !one.isOpen()).toList()));
            model.addAttribute(
                    "waits",
                    WaitPages.lines(
                            page,
                            waits.of(own.me()).stream().filter(Wait::isOpen).toList()));
            return "diary/own-who-does-what";
        });
    }

    private Promise mine(UUID promise) {
        Promise found = promises.get(promise);
        if (!own.isMine(found.youngPerson())) {
            throw new NotFound("promise " + promise);
        }
        return found;
    }

    /** What is said to whoever answers, without what was written about somebody else. */
    private static String words(Page page, Promise promise) {
        String promised = Passage.without(promise.words(), page.t("passage.left.out"));
        return promise.by() == null
                ? page.t("diary.own.not.happened.mine", promised)
                : page.t("diary.own.not.happened.words", promise.by(), promised);
    }
}
