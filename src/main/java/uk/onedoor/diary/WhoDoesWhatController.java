package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Who does what for a young person: by person, one line each; a promise is written down here. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/who-does-what")
class WhoDoesWhatController {

    /** Who (a holder, with the id of a worker or of somebody around), what, by when or which part. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "diary.promise.who.missing") String who,

            @Nullable @Size(max = 100, message = "diary.promise.name.long")
            String name,

            @NotBlank(message = "diary.promise.words.missing") @Size(max = 1000, message = "diary.too.long.1000")
            String words,

            @Nullable PartHeld part,

            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate by) {}

    private final Promises promises;
    private final WhoDoesWhatPages pages;
    private final Forms forms;

    WhoDoesWhatController(Promises promises, WhoDoesWhatPages pages, Forms forms) {
        this.promises = promises;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable UUID person, Page page, Model model) {
        return show(person, new MapBindingResult(Map.of("id", Ids.next()), "promise"), page, model);
    }

    @PostMapping
    String write(
            @PathVariable UUID person,
            @Valid @ModelAttribute("promise") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    promises.write(new NewPromise(
                            asked.id(),
                            new YoungPersonId(person),
                            whose(asked),
                            asked.part(),
                            asked.words(),
                            asked.by()));
                    return Saved.to("/young-people/" + person + "/who-does-what")
                            .saying(page.t("diary.promise.written"));
                },
                () -> show(person, errors, page, model));
    }

    private static NewPromise.By whose(Form asked) {
        String[] who = asked.who().split(" ", 2);
        try {
            switch (Holder.valueOf(who[0])) {
                case WORKER:
                    return NewPromise.By.worker(WorkerId.of(who[who.length - 1]));
                case FAMILY:
                    return NewPromise.By.family(MemberId.of(who[who.length - 1]));
                case YOUNG_PERSON:
                    return NewPromise.By.youngPerson();
                default:
            }
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("who", "diary.promise.who.missing");
        }
        if (asked.name() == null) {
            throw new Refusal("name", "diary.promise.name.missing");
        }
        return NewPromise.By.agency(asked.name());
    }

    private String show(UUID person, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("shown", pages.list(new YoungPersonId(person), page));
        return "diary/whoDoesWhat";
    }
}
