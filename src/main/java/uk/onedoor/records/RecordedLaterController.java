package uk.onedoor.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.records.WholeRecord.Row;

/** What was written down, changed or taken back after a moment about the time up to it; beside the pages as they were known then. */
@Controller
@OpenTo(Opens.RECORDS)
@OnlyNow
class RecordedLaterController {

    private record Read(List<UUID> records, List<Row> rows) {}

    private final Frames frames;
    private final RecordedLater later;
    private final Audit audit;

    RecordedLaterController(Frames frames, RecordedLater later, Audit audit) {
        this.frames = frames;
        this.later = later;
        this.audit = audit;
    }

    @GetMapping("/young-people/{id}/recorded-later")
    String show(
            @PathVariable YoungPersonId id,
            @RequestParam String since,
            @ModelAttribute("page") Page page,
            Model model) {
        Instant moment = moment(since, page.clock().instant());
        Read read = audit.page(() -> {
            Frame frame = frames.open(page, id, Part.RECORD);
            model.addAttribute("frame", frame);
            return new Read(frame.records(), later.now(frame.records()));
        });
        model.addAttribute("later", later.since(moment, read.records(), read.rows(), page.words()));
        model.addAttribute("then", page.moment(moment, KnownOn.isEndOfDay(moment)));
        model.addAttribute("known", "?known_on=" + KnownOn.write(moment));
        return "records/recorded-later";
    }

    private static Instant moment(String since, Instant now) {
        try {
            return KnownOn.read(since, now);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No moment", e);
        }
    }
}
