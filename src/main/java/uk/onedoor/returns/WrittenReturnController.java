package uk.onedoor.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.returns.HubRecords.Differing;
import uk.onedoor.returns.reading.Dates;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.TableShape;
import uk.onedoor.returns.writing.ReturnWriter;
import uk.onedoor.returns.writing.ReturnWriter.Instead;
import uk.onedoor.shared.NotFound;

/** A kept return written anew in the shape of its year, as it was given or with what the hub's own records know better. */
@Controller
@OpenTo(Opens.RETURNS)
class WrittenReturnController {

    private static final String HUB = "hub";
    private static final String BORN = "DOB";

    private final KeptReturns returns;
    private final HubRecords records;
    private final Audit audit;

    WrittenReturnController(KeptReturns returns, HubRecords records, Audit audit) {
        this.returns = returns;
        this.records = records;
        this.audit = audit;
    }

    @GetMapping("/returns/checks/{kept}/return.zip")
    ResponseEntity<byte[]> written(
            @PathVariable UUID kept, @RequestParam(required = false) String births, @ModelAttribute("page") Page page) {
        boolean ofTheHub = HUB.equals(births);
        byte[] zip = audit.page(() -> {
            List<Differing> differing =
                    ofTheHub ? records.differing(returns.roll(kept), page.today()) : List.<Differing>of();
            audit.shown(differing.stream().map(one -> one.person().id().value()).toList());
            return zip(returns.tables(kept), returns.get(kept), births(differing));
        });
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ssda903-%d.zip"
                                        .formatted(returns.get(kept).year().ends()))
                                .build()
                                .toString())
                .body(zip);
    }

    /** The hub's dates of birth of the children of whom it has another than the return. */
    private static Instead births(List<Differing> differing) {
        Map<String, String> born = new HashMap<>();
        for (Differing one : differing) {
            LocalDate known = one.person().dateOfBirth();
            if (one.birth() != null && known != null) born.put(one.child(), Dates.british(known));
        }
        return (row, column) -> column.equals(BORN)
                ? Optional.ofNullable(born.get(row.says(row.indexIn(TableShape.CHILD))))
                : Optional.empty();
    }

    /** A return with rows that do not line up is not written: what is in them could only be left out. */
    private static byte[] zip(ReadReturn read, KeptReturn kept, Instead instead) {
        if (!read.unreadableRows().isEmpty()) throw new NotFound("a return with rows that line up");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ReturnWriter.zip(read.tables(), kept.year(), instead, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
