package uk.onedoor.returns;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Sheet;
import uk.onedoor.returns.check.Stories;

/** The findings of a check, or those that are wanted, as files to hand to colleagues. */
@Controller
@RequestMapping("/returns/checks/{kept}")
@OpenTo(Opens.RETURNS)
class FindingFilesController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final KeptReturns returns;
    private final Checks checks;
    private final Confirmations confirmations;
    private final Audit audit;

    FindingFilesController(KeptReturns returns, Checks checks, Confirmations confirmations, Audit audit) {
        this.returns = returns;
        this.checks = checks;
        this.confirmations = confirmations;
        this.audit = audit;
    }

    @GetMapping("/findings.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UUID kept,
            @ModelAttribute("wanted") FindingFilter.Asked wanted,
            @ModelAttribute("page") Page page) {
        FindingRows sheet = new FindingRows(page.words());
        byte[] file = rows(
                kept,
                wanted,
                sheet,
                rows -> Sheet.of(sheet.heading(), rows.stream()).getBytes(StandardCharsets.UTF_8));
        return sent(file, new MediaType("text", "csv", StandardCharsets.UTF_8), "return-findings.csv");
    }

    @GetMapping("/findings.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable UUID kept,
            @ModelAttribute("wanted") FindingFilter.Asked wanted,
            @ModelAttribute("page") Page page) {
        FindingRows sheet = new FindingRows(page.words());
        byte[] file = rows(
                kept,
                wanted,
                sheet,
                rows -> FindingWorkbook.of(
                        sheet.heading(), rows, page.t("returns.check.by.child"), page.t("returns.check.by.rule")));
        return sent(file, XLSX, "return-findings.xlsx");
    }

    private byte[] rows(
            UUID kept, FindingFilter.Asked wanted, FindingRows sheet, Function<List<String[]>, byte[]> file) {
        Stories told = checks.told(kept);
        List<String[]> rows = audit.page(() -> {
            audit.shown();
            returns.get(kept);
            return sheet.rows(new CheckPages(told, confirmations.holding(), wanted.filter()));
        });
        return file.apply(rows);
    }

    private static ResponseEntity<byte[]> sent(byte[] file, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
