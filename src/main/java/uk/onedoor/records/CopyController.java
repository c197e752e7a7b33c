package uk.onedoor.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.signin.StepUp;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.records.Copies.Copy;
import uk.onedoor.records.Copies.CopyId;
import uk.onedoor.records.Copies.Handed;
import uk.onedoor.records.Copies.NewCopy;
import uk.onedoor.records.CopyFiles.Files;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Making a copy of somebody's whole record for them: what it will hold and leave out, then its two files. */
@Controller
@RequestMapping("/young-people/{id}/copy")
@OpenTo(Opens.COPIES)
@OnlyNow
class CopyController {

    /** The languages a copy can be written in. */
    enum Tongue {
        ENGLISH,
        WELSH
    }

    record Form(
            @Nullable CopyId copy,

            @NotNull(message = "records.copy.handed.missing") @Nullable
            Handed handed,

            @NotNull(message = "records.copy.language.missing") @Nullable
            Tongue language,

            @Nullable Boolean others,

            @Nullable @Size(max = 1000, message = "records.copy.because.long")
            String because,

            @Nullable @Size(max = 1000, message = "records.copy.unproved")
            String again,

            @Nullable Boolean sure) {}

    private final Frames frames;
    private final Copies copies;
    private final StepUp stepUp;
    private final Audit audit;
    private final Forms forms;

    CopyController(Frames frames, Copies copies, StepUp stepUp, Audit audit, Forms forms) {
        this.frames = frames;
        this.copies = copies;
        this.stepUp = stepUp;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Tongue spoken = page.words().language() == Language.WELSH ? Tongue.WELSH : Tongue.ENGLISH;
        Form blank = new Form(new CopyId(Ids.next()), null, spoken, null, null, null, null);
        return shown(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String make(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(errors, () -> made(id, asked, page), () -> shown(id, page, model, errors));
    }

    private Saved made(YoungPersonId id, Form asked, Page page) {
        boolean others = Boolean.TRUE.equals(asked.others());
        if (others && asked.because() == null) {
            throw new Refusal("because", "records.copy.because.missing");
        }
        if (!stepUp.prove(asked.again(), Boolean.TRUE.equals(asked.sure()))) {
            throw new Refusal(stepUp.asksPassword() ? "again" : "sure", "records.copy.unproved");
        }
        copies.make(new NewCopy(
                asked.copy() == null ? new CopyId(Ids.next()) : asked.copy(),
                id,
                Language.valueOf(Objects.requireNonNull(asked.language()).name()),
                Objects.requireNonNull(asked.handed()),
                others,
                asked.because()));
        return Saved.to("/young-people/" + id + "/copy").saying(page.t("records.copy.done"));
    }

    private String shown(YoungPersonId id, Page page, Model model, BindingResult asked) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.RECORD);
            model.addAttribute("frame", frame);
            model.addAttribute("contents", copies.contents(id, page.words().language()));
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("made", made(page, frame));
            model.addAttribute("ways", choices(page, "handed", Handed.values()));
            model.addAttribute("languages", choices(page, "language", Tongue.values()));
            model.addAttribute("asksPassword", stepUp.asksPassword());
            return "records/copy";
        });
    }

    /** Of the copies that were made, the newest may still be fetched: what was made since is in it, too. */
    private List<CopyLine> made(Page page, Frame frame) {
        List<Copy> all = copies.of(frame.records());
        List<CopyLine> lines = new ArrayList<>();
        for (Copy copy : all) {
            boolean fetched = lines.isEmpty() && copies.canFetch(copy);
            lines.add(CopyLine.of(
                    page, copy, fetched ? frame.at() + "/copy/" + copy.asked().id() : null));
        }
        return lines;
    }

    private static List<Choice> choices(Page page, String column, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), page.t("records.records.copy." + column + "." + value.name())))
                .toList();
    }

    @GetMapping("/{copy}/record.html")
    ResponseEntity<byte[]> page(
            @PathVariable YoungPersonId id, @PathVariable CopyId copy, @ModelAttribute("page") Page page) {
        return sent(files(id, copy, page).page(), MediaType.TEXT_HTML, "record.html");
    }

    @GetMapping("/{copy}/record.json")
    ResponseEntity<byte[]> data(
            @PathVariable YoungPersonId id, @PathVariable CopyId copy, @ModelAttribute("page") Page page) {
        return sent(files(id, copy, page).data(), MediaType.APPLICATION_JSON, "record.json");
    }

    private Files files(YoungPersonId id, CopyId copy, Page page) {
        return audit.page(() -> {
            frames.open(page, id, Part.RECORD);
            return copies.files(id, copy);
        });
    }

    /** Always a file to keep, never a page of ours: what is written in it runs nowhere. */
    private static ResponseEntity<byte[]> sent(byte[] file, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
