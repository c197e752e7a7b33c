package uk.onedoor.returns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnRefused;

/** The statutory return: reading files in, and the report of each reading. It shows counts and cells, never people. */
@Controller
@RequestMapping("/returns")
@OpenTo(Opens.RETURNS)
class ReturnsController {

    /** As many as a page can be read through; the rest are in the file beside it. */
    private static final int SHOWN = 200;

    private final Returns returns;
    private final Audit audit;
    private final Forms forms;

    ReturnsController(Returns returns, Audit audit, Forms forms) {
        this.returns = returns;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        return show(new MapBindingResult(Map.of(), "asked"), List.of(), page, model);
    }

    @PostMapping
    String read(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @ModelAttribute("page") Page page,
            Model model) {
        BindingResult errors = new MapBindingResult(Map.of(), "asked");
        List<ReturnFile> files = UploadedFiles.of(sent);
        List<Refusal> refusals = new ArrayList<>();
        if (files.isEmpty()) {
            new uk.onedoor.shared.Refusal("files", "returns.files.missing").addTo(errors);
        }
        return forms.save(
                errors,
                () -> {
                    Reading reading = read(files, refusals);
                    return Saved.to("/returns/readings/" + reading.id())
                            .saying(page.t("returns.done", reading.year().words()));
                },
                () -> show(errors, refusals, page, model));
    }

    private Reading read(List<ReturnFile> files, List<Refusal> refusals) {
        try {
            return returns.read(files);
        } catch (ReturnRefused refused) {
            refusals.addAll(refused.refusals());
            throw new uk.onedoor.shared.Refusal("files", "returns.refused");
        }
    }

    private String show(BindingResult errors, List<Refusal> refusals, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("refusals", refusals);
        model.addAttribute("readings", returns.newest());
        return "returns/returns";
    }

    @GetMapping("/readings/{reading}")
    String reading(@PathVariable UUID reading, Model model) {
        return audit.page(() -> {
            audit.shown();
            model.addAttribute("reading", returns.get(reading));
            model.addAttribute("unreadable", returns.unreadable(reading, SHOWN));
            model.addAttribute("leftOff", returns.leftOff(reading, SHOWN));
            return "returns/reading";
        });
    }

    /** Everything that could not be read or shown, for a spreadsheet. */
    @GetMapping("/readings/{reading}/report.csv")
    ResponseEntity<String> report(@PathVariable UUID reading) {
        String csv = audit.page(() -> {
            audit.shown();
            returns.get(reading);
            return ReportCsv.of(
                    returns.unreadable(reading, Integer.MAX_VALUE), returns.leftOff(reading, Integer.MAX_VALUE));
        });
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("reading-report.csv")
                                .build()
                                .toString())
                .body(csv);
    }
}
