package uk.onedoor.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.ReturnCouncil.ReadFor;
import uk.onedoor.returns.reading.ReadingNotice;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.UnreadableCell;
import uk.onedoor.returns.reading.Words;

/** Tells a reading in plain lines, for a person and for a program. */
final class ReadingWords {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final uk.onedoor.platform.web.Words words;
    private final Consumer<String> lines;

    ReadingWords(uk.onedoor.platform.web.Words words, Consumer<String> lines) {
        this.words = words;
        this.lines = lines;
    }

    void progress(String key, Object... places) {
        lines.accept(LocalReturns.PROGRESS + words.say(key, places));
    }

    private void line(String key, Object... places) {
        lines.accept(LocalReturns.RESULT + words.say(key, places));
    }

    void read(Reading reading, List<UnreadableCell> unreadable, ReadFor readFor) {
        ReadingTally tally = reading.tally();
        line("returns.command.read", reading.year().words());
        line("returns.command.notice.whole", reading.yearReason());
        reading.tables()
                .forEach(table ->
                        line("returns.command.table", table.table(), table.rows(), String.join(", ", table.files())));
        line("returns.command.children", tally.children(), tally.matched(), tally.made());
        line("returns.command.children.left", tally.outsideAges(), tally.withoutBirth());
        line("returns.command.facts", tally.factsNew(), tally.factsChanged(), tally.factsSame());
        if (tally.factsOlder() > 0) line("returns.command.facts.older", tally.factsOlder());
        if (tally.factsGone() > 0) line("returns.command.facts.gone", tally.factsGone());
        if (tally.rowsLeftOff() > 0) line("returns.command.leftOff", tally.rowsLeftOff());
        reading.notices().forEach(this::notice);
        line("returns.command.unreadable", tally.unreadable());
        unreadable.forEach(this::cell);
        if (tally.unreadable() > unreadable.size())
            line("returns.command.unreadable.more", tally.unreadable() - unreadable.size());
        if (readFor.setUpCode() != null)
            line(
                    "returns.command.made",
                    readFor.asked().authority(),
                    readFor.asked().username(),
                    readFor.setUpCode());
        lines.accept(LocalReturns.JSON + MAPPER.writeValueAsString(json(reading, readFor)));
    }

    private void notice(ReadingNotice notice) {
        if (notice.file().equals(Refusal.WHOLE_RETURN)) line("returns.command.notice.whole", notice.words());
        else line("returns.command.notice", notice.file(), notice.words());
    }

    private void cell(UnreadableCell cell) {
        if (cell.column().isEmpty()) line("returns.command.row", cell.file(), cell.row(), cell.what(), cell.remedy());
        else
            line(
                    "returns.command.cell",
                    cell.file(),
                    cell.row(),
                    cell.column(),
                    Words.shown(cell.text()),
                    cell.what(),
                    cell.remedy());
    }

    void refused(List<Refusal> refusals) {
        line("returns.command.refused");
        refusals.forEach(refusal -> lines.accept(LocalReturns.RESULT
                + (refusal.file().isEmpty() ? "" : refusal.file() + ": ")
                + (refusal.reason() + " " + refusal.remedy()).strip()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", false);
        json.put("refusals", refusals);
        lines.accept(LocalReturns.JSON + MAPPER.writeValueAsString(json));
    }

    private static Map<String, Object> json(Reading reading, ReadFor readFor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", true);
        json.put("reading", reading.id().toString());
        json.put("council", readFor.asked().authority());
        json.put("year", reading.year().ends());
        json.put("tables", reading.tables());
        json.put("tally", reading.tally());
        json.put("councilMade", readFor.setUpCode() != null);
        if (readFor.setUpCode() != null) json.put("setUpCode", readFor.setUpCode());
        return json;
    }
}
