package uk.onedoor.returns.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one CSV text: finds the separator, then hands out the records with quotes taken off. */
final class CsvText {
    private static final List<String> SEPARATORS = List.of(",", ";", "\t");
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\Asep=.[ \\t]*(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final String separator;

    private CsvText(String text, String separator) {
        this.text = text;
        this.separator = separator;
    }

    static CsvText of(String text) {
        String body = afterSeparatorLine(text);
        String heading =
                body.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String best = SEPARATORS.get(0);
        long most = 0;
        for (String separator : SEPARATORS) {
            long known = knownColumns(heading, separator);
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return new CsvText(body, best);
    }

    boolean usesCommas() {
        return separator.equals(",");
    }

    String separatorWords() {
        return separator.equals(";") ? "semicolons" : "tabs";
    }

    /** Hands every record to {@code eachRecord}; a record that is no CSV refuses the file, naming its line. */
    void forEach(Consumer<CsvLine> eachRecord) {
        try (CsvReader<CsvLine> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(!separator.equals("\t"))
                .build(new CsvLines(), text)) {
            handOut(reader.iterator(), eachRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handOut(Iterator<CsvLine> records, Consumer<CsvLine> eachRecord) {
        long lineAfterLast = 1;
        while (true) {
            CsvLine next;
            try {
                if (!records.hasNext()) return;
                next = records.next();
            } catch (CsvParseException e) {
                throw broken(e, lineAfterLast);
            }
            if (next.cells().size() > CsvLines.MOST_CELLS) throw tooLong(String.valueOf(next.startsAt()));
            lineAfterLast = next.startsAt() + 1;
            eachRecord.accept(next);
        }
    }

    private static FileRefused broken(CsvParseException e, long line) {
        String message = String.valueOf(e.getMessage());
        Matcher start = Pattern.compile("starting at line (\\d+)").matcher(message);
        String where = start.find() ? start.group(1) : String.valueOf(line);
        if (message.startsWith("Unclosed"))
            return new FileRefused(
                    "A quotation mark opened at line %s is never closed.".formatted(where),
                    "Close or remove the quotation mark in that line, or export the file again.");
        if (message.contains("quote"))
            return new FileRefused(
                    "A quotation mark at line %s is not followed by a separator; one mark is missing or too many."
                            .formatted(where),
                    "Correct the quotation marks in that line, or export the file again.");
        return tooLong(where);
    }

    private static FileRefused tooLong(String where) {
        return new FileRefused(
                "Line %s is too long or has too many cells to be a row of a return.".formatted(where),
                "Look at that line for a missing line break or quotation mark, or export the file again.");
    }

    private static long knownColumns(String heading, String separator) {
        long known = 0;
        for (String name : heading.split(Pattern.quote(separator), Limits.COLUMNS))
            if (ReturnShape.shipped().knowsColumn(Words.columnName(name.replace("\"", "")))) known++;
        return known;
    }

    private static String afterSeparatorLine(String text) {
        Matcher line = SEPARATOR_LINE.matcher(text);
        return line.find() ? text.substring(line.end()) : text;
    }
}
