package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.returns.KeptReturn.Beside;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.ReturnRefused;

/** The returns that are kept to be checked: giving the files of one, and taking one away again. */
@Controller
@RequestMapping("/returns/checks")
@OpenTo(Opens.RETURNS)
class KeptReturnsController {

    /** The first and the last year whose tables and rules are known. */
    private static final int FIRST_YEAR = 2023;

    private static final int LAST_YEAR = 2027;

    record Asked(
            @Nullable List<MultipartFile> files,
            @Nullable List<MultipartFile> lastFiles,
            @Nullable List<MultipartFile> providers,
            @Nullable Integer year,
            @Nullable String last) {}

    record Withdrawal(@Nullable String because) {}

    private final KeptReturns returns;
    private final Audit audit;
    private final Forms forms;

    KeptReturnsController(KeptReturns returns, Audit audit, Forms forms) {
        this.returns = returns;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Asked asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(errors, List.of(), page, model);
    }

    @PostMapping
    String keep(
            @ModelAttribute("asked") Asked asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        if (!errors.hasErrors() && UploadedFiles.of(asked.files()).isEmpty())
            new uk.onedoor.shared.Refusal("files", "returns.files.missing").addTo(errors);
        Integer year = asked.year();
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR))
            new uk.onedoor.shared.Refusal("year", "returns.kept.year.wrong").addTo(errors);
        List<Refusal> refusals = new ArrayList<>();
        return forms.save(
                errors,
                () -> {
                    UUID kept = keep(asked, refusals);
                    return Saved.to("/returns/checks/" + kept)
                            .saying(page.t(
                                    "returns.kept.done",
                                    returns.get(kept).year().words()));
                },
                () -> show(errors, refusals, page, model));
    }

    private static NewReturn given(Asked asked) {
        String last = Objects.requireNonNullElse(asked.last(), Beside.NEWEST.name());
        boolean chosen = Stream.of(Beside.values()).noneMatch(way -> way.name().equals(last));
        return new NewReturn(
                UploadedFiles.whole(asked.files()),
                UploadedFiles.whole(asked.lastFiles()),
                UploadedFiles.whole(asked.providers()).stream().findFirst().orElse(null),
                asked.year() == null ? null : new CollectionYear(asked.year()),
                chosen ? Beside.CHOSEN : Beside.valueOf(last),
                chosen ? id(last) : null);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new uk.onedoor.shared.Refusal("last", "returns.kept.last.unknown");
        }
    }

    private UUID keep(Asked asked, List<Refusal> refusals) {
        try {
            return returns.keep(() -> given(asked));
        } catch (ReturnRefused refused) {
            refusals.addAll(refused.refusals());
            throw new uk.onedoor.shared.Refusal("files", "returns.refused");
        }
    }

    private String show(BindingResult errors, List<Refusal> refusals, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("refusals", refusals);
        List<KeptReturn> kept =
                returns.newest().stream().filter(one -> one.withdrawn() == null).toList();
        model.addAttribute("kept", kept);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .map(year -> FIRST_YEAR + LAST_YEAR - year)
                        .mapToObj(year -> new Choice("" + year, new CollectionYear(year).words()))
                        .toList());
        model.addAttribute(
                "lasts",
                Stream.concat(
                                Stream.of(new Choice(Beside.NOTHING.name(), page.t("returns.kept.last.nothing"))),
                                kept.stream().map(one -> choice(one, page)))
                        .toList());
        return "returns/checks";
    }

    private static Choice choice(KeptReturn one, Page page) {
        return new Choice(
                one.id().toString(), page.t("returns.kept.last.one", one.year().words(), page.moment(one.keptAt())));
    }

    /** What was given, and how it was read. */
    @GetMapping("/{kept}/files")
    String files(
            @PathVariable UUID kept,
            @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return showFiles(kept, errors, page, model);
    }

    @PostMapping("/{kept}/withdrawal")
    String withdraw(
            @PathVariable UUID kept,
            @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        String because = asked.because();
        if (because == null) new uk.onedoor.shared.Refusal("because", "returns.kept.because.missing").addTo(errors);
        return forms.save(
                errors,
                () -> {
                    returns.withdraw(kept, Objects.requireNonNull(because));
                    return Saved.to("/returns/checks").saying(page.t("returns.kept.withdrawn"));
                },
                () -> showFiles(kept, errors, page, model));
    }

    private String showFiles(UUID kept, BindingResult errors, Page page, Model model) {
        return audit.page(() -> {
            audit.shown();
            KeptReturn one = returns.get(kept);
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("kept", one);
            model.addAttribute("beside", returns.beside(one).orElse(null));
            model.addAttribute("files", returns.files(kept));
            return "returns/kept-files";
        });
    }
}
