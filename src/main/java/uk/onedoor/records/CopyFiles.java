package uk.onedoor.records;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Words;
import uk.onedoor.records.Copies.Copy;

/**
 * Writes a copy as two files of the same contents: a page that opens, prints and reads by itself for as long as there are
 * browsers, and JSON for another program. Nothing in them tells of the moment they are written, so that the same record
 * makes the same letters.
 */
@Component
class CopyFiles {

    /** The two files, and what is in them. */
    record Files(byte[] page, byte[] data, CopyContents contents) {}

    /** Nothing is read of itself where nothing was made yet. */
    private static final UUID NONE = new UUID(0, 0);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CopyReading reading;
    private final TemplateEngine templates;
    private final Bundles bundles;

    CopyFiles(CopyReading reading, TemplateEngine templates, Bundles bundles) {
        this.reading = reading;
        this.templates = templates;
        this.bundles = bundles;
    }

    CopyContents contents(List<UUID> records, Language language) {
        return reading.of(records, words(language), false, NONE);
    }

    Files of(Copy copy, List<UUID> records) {
        Words words = words(copy.asked().language());
        CopyContents contents = reading.of(
                records, words, copy.asked().withOthers(), copy.asked().id().value());
        return new Files(page(copy, contents, words), data(copy, contents, words), contents);
    }

    /** Our own words, not those a council chose for its pages today: the file is read when they are long others. */
    private Words words(Language language) {
        return new Words(bundles, language, Map.of());
    }

    private byte[] page(Copy copy, CopyContents contents, Words words) {
        StringOutput page = new StringOutput();
        templates.render(
                "records/file.jte",
                Map.of(
                        "words", words,
                        "copy", copy,
                        "contents", contents,
                        "on", RecordWords.moment(words, copy.at(), true)),
                page);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] data(Copy copy, CopyContents contents, Words words) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("what", words.say("records.file.title", copy.name()));
        all.put("name", copy.name());
        all.put("language", words.language().code());
        all.put("made_at", copy.at().toString());
        all.put("made_by", copy.madeBy());
        all.put("with_others", copy.asked().withOthers());
        all.put("left_out", contents.leftOut());
        all.put("held_back", contents.heldBack().size());
        all.put("missing", contents.missing());
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        contents.entries().forEach(told -> entries.add(entry(told)));
        all.put("entries", entries);
        return JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> entry(Told told) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("kind", told.relation());
        entry.put("title", told.title());
        entry.put("at", told.at() == null ? null : told.at().toString());
        entry.put("when", told.when());
        entry.put("standing", told.standing());
        List<Map<String, String>> facts = new ArrayList<>();
        told.lines().forEach(line -> {
            Map<String, String> fact = new LinkedHashMap<>();
            fact.put("column", line.column());
            fact.put("label", line.label());
            fact.put("value", line.value());
            facts.add(fact);
        });
        entry.put("facts", facts);
        return entry;
    }
}
