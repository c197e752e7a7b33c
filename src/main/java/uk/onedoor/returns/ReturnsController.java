package uk.onedoor.returns;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;

/** The statutory return: reading files in, and the report of each reading. It shows counts and cells, never people. */
@Controller
@RequestMapping("/returns")
@OpenTo(Opens.RETURNS)
class ReturnsController {

    /** As many as a page can be read through; the rest are in the file beside it. */
    private static final int SHOWN = 200;

    private final Returns returns;
    private final Audit audit;
    private final Pages pages;

    ReturnsController(Returns returns, Audit audit, Pages pages) {
        this.returns = returns;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        return show(new MapBindingResult(Map.of(), "asked"), List.of(), page, model);
    }

    @PostMapping
    String read(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        BindingResult errors = new MapBindingResult(Map.of(), "asked");
        List<ReturnFile> files = UploadedFiles.of(sent);
        List<Refusal> refusals = List.of();
        if (files.isEmpty()) {
            new uk.onedoor.shared.Refusal("files", "returns.files.missing").addTo(errors);
        } else {
            try {
                Reading reading = returns.read(files);
                flash.addFlashAttribute(
                        "done", page.t("returns.done", reading.year().words()));
                return "redirect:/returns/readings/" + reading.id();
            } catch (ReturnRefused refused) {
                new uk.onedoor.shared.Refusal("files", "returns.refused").addTo(errors);
                refusals = refused.refusals();
            } catch (uk.onedoor.shared.Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        response.setStatus(422);
        return show(errors, refusals, page, model);
    }

    private String show(BindingResult errors, List<Refusal> refusals, Page page, Model model) {
        model.addAttribute("form", pages.form(page, errors));
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
