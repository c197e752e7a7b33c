package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Homes.HomeId;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** Where a young person lives and has lived; a move, and a move that was written down wrongly. */
@Controller
@RequestMapping("/young-people/{id}/home")
@OpenTo(Opens.RECORDS)
class HomesController {

    record Form(
            @Nullable HomeId home,

            @NotNull(message = "people.home.kind.missing") @Nullable
            HomeKind kind,

            @Nullable @Size(max = 200, message = "people.home.words.long")
            String words,

            @NotNull(message = "people.home.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @Size(max = 20, message = "staff.postcode.wrong")
            String postcode) {}

    record Withdrawal(
            @NotBlank(message = "people.withdraw.because.missing")
            @Size(max = 500, message = "people.withdraw.because.long")
            String because) {}

    private final Frames frames;
    private final Homes homes;
    private final HomePages shown;
    private final Forms forms;
    private final Audit audit;

    HomesController(Frames frames, Homes homes, HomePages shown, Audit audit, Forms forms) {
        this.frames = frames;
        this.homes = homes;
        this.shown = shown;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.HOME);
            return shown.list(page, model, frame, homes.history(frame.person().id()));
        });
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(new HomeId(Ids.next()), null, null, page.today(), null);
        return audit.page(() -> shown.asking(
                page, model, frames.open(page, id, Part.HOME), new BeanPropertyBindingResult(blank, "asked")));
    }

    @PostMapping
    String moved(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    HomeId home = asked.home() == null ? new HomeId(Ids.next()) : asked.home();
                    HomeKind kind = Objects.requireNonNull(asked.kind());
                    homes.moved(home, id, kind, asked.words(), asked.from(), asked.postcode());
                    return Saved.to("/young-people/" + id + "/home").saying(page.t("people.home.done"));
                },
                () -> audit.page(() -> shown.asking(page, model, frames.open(page, id, Part.HOME), errors)));
    }

    @GetMapping("/{home}/withdrawal")
    @OnlyNow
    String why(
            @PathVariable YoungPersonId id, @PathVariable HomeId home, @ModelAttribute("page") Page page, Model model) {
        BindingResult blank = new BeanPropertyBindingResult(new Withdrawal(""), "asked");
        return audit.page(() -> withdrawing(id, home, blank, page, model));
    }

    @PostMapping("/{home}/withdrawal")
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable HomeId home,
            @Valid @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    homes.withdraw(home, asked.because());
                    return Saved.to("/young-people/" + id + "/home").saying(page.t("people.home.withdrawn.done"));
                },
                () -> audit.page(() -> withdrawing(id, home, errors, page, model)));
    }

    private String withdrawing(YoungPersonId id, HomeId home, BindingResult errors, Page page, Model model) {
        Frame frame = frames.open(page, id, Part.HOME);
        Home wrong = homes.get(home);
        if (!frame.records().contains(wrong.youngPerson().value())) {
            throw new NotFound("home " + home);
        }
        return shown.withdrawing(page, model, frame, wrong, errors);
    }
}
