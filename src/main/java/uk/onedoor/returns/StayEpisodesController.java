package uk.onedoor.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.returns.StayRecords.Told;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.writing.ReturnWriter;
import uk.onedoor.returns.writing.ReturnWriter.Instead;

/** The episodes that stays tell, beside those of a return that was read; written as a file where nothing is left to answer. */
@Controller
@OpenTo(Opens.RETURNS)
class StayEpisodesController {

    /** The columns shown; addresses and numbers of homes are in the file alone. */
    private static final List<String> SHOWN =
            List.of("DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE");

    private final KeptReturns returns;
    private final StayRecords records;
    private final Audit audit;

    StayEpisodesController(KeptReturns returns, StayRecords records, Audit audit) {
        this.returns = returns;
        this.records = records;
        this.audit = audit;
    }

    @GetMapping("/returns/checks/{kept}/stays")
    String show(@PathVariable UUID kept, @ModelAttribute("page") Page page, Model model) {
        Roll roll = returns.roll(kept);
        return audit.page(() -> {
            List<Told> told = told(roll);
            model.addAttribute("kept", returns.get(kept));
            model.addAttribute("columns", SHOWN);
            model.addAttribute(
                    "people", told.stream().map(one -> person(page, one)).toList());
            return "returns/stays";
        });
    }

    @GetMapping("/returns/checks/{kept}/stays.zip")
    ResponseEntity<byte[]> written(@PathVariable UUID kept) {
        Roll roll = returns.roll(kept);
        byte[] zip = audit.page(() -> zip(told(roll), returns.get(kept)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("episodes-of-stays.zip")
                                .build()
                                .toString())
                .body(zip);
    }

    private List<Told> told(Roll roll) {
        List<Told> told = records.of(roll);
        audit.shown(told.stream().map(one -> one.person().id().value()).toList());
        return told;
    }

    /** Somebody of whom anything has to be answered first is left out whole: half of their episodes would read as all. */
    private static byte[] zip(List<Told> told, KeptReturn kept) {
        var rows = told.stream()
                .filter(Told::isWhole)
                .flatMap(one -> one.episodes().stream())
                .map(StayEpisode::cells)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ReturnWriter.zip(List.of(LooseTable.of(Table.EPISODES.name(), rows)), kept.year(), Instead.NOTHING, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static StayShown.Person person(Page page, Told told) {
        return new StayShown.Person(
                told.person().wholeName(),
                "/young-people/" + told.person().id(),
                told.child(),
                told.isWhole(),
                told.episodes().stream().map(one -> line(page, one)).toList());
    }

    private static StayShown.Line line(Page page, StayEpisode episode) {
        List<String> differs = new ArrayList<>(episode.differs());
        if (!episode.isInReturn()) {
            differs.add(page.t("returns.stays.not.there"));
        }
        return new StayShown.Line(
                SHOWN.stream().map(episode::says).toList(),
                episode.asks().stream()
                        .map(ask -> page.t("returns.stays.ask." + ask))
                        .toList(),
                differs);
    }
}
