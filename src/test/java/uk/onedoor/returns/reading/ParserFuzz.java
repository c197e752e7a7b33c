package uk.onedoor.returns.reading;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * Wounds the files of a small return over and over, from a seed, and hands them to everything that reads an upload: each
 * is read or refused in plain words, and nothing else ever happens.
 */
public final class ParserFuzz {

    private static final List<String> WORDS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "\uFEFF",
            "sep=;\n",
            "=1+1",
            "31/02/2026",
            "2026-02-31",
            "ZZ/ZZ/ZZZZ",
            "00/00/0000",
            "1E+10",
            "-1",
            "99999999999",
            "\u0660\u0661/\u0660\u0662/\u0662\u0660\u0662\u0666",
            "I\u0307",
            "\uD800",
            "<!DOCTYPE x [",
            "PK\3\4",
            "CHILD",
            "DECOM",
            "DOB",
            "CHILD,CHILD",
            "é",
            "\u2028",
            " ".repeat(300),
            ",".repeat(300),
            "x".repeat(11_000));
    private static final List<Charset> WRITINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("UTF-32"));
    private static final int LONGEST = 60_000;

    private final Random random;
    private final List<byte[]> corpus = new ArrayList<>();
    private final Set<String> findings = new TreeSet<>();
    private final List<CellReader> cells = new ArrayList<>();
    private final int whole;
    private long read;
    private long refused;

    private ParserFuzz(long seed) {
        random = new Random(seed);
        SmallReturn small = SmallReturn.whole();
        corpus.addAll(small.bytes().values());
        corpus.add(ZipReturnTest.zip(small.bytes()));
        corpus.add(SmallXml.of(small).getBytes(StandardCharsets.UTF_8));
        whole = corpus.size();
        ReturnShape.shipped()
                .tables()
                .forEach(table -> table.columns().forEach(column -> cells.add(new CellReader(table, column))));
    }

    /** How it went: files read, files refused, and what else happened. */
    public record Result(long read, long refused, Set<String> findings) {}

    /** Wounds and reads while it is asked to go on; the tries so far are told each time. */
    public static Result run(long seed, LongPredicate goesOn) {
        ParserFuzz fuzz = new ParserFuzz(seed);
        for (long tries = 0; goesOn.test(tries); tries++) {
            byte[] bytes = fuzz.wounded();
            fuzz.hand(bytes);
        }
        return new Result(fuzz.read, fuzz.refused, fuzz.findings);
    }

    private void hand(byte[] bytes) {
        try {
            List<ReadFile> files = GivenFiles.read(List.of(ReturnFile.of("wounded", bytes)), new Findings());
            read++;
            if (random.nextInt(20) == 0) {
                keep(bytes);
            }
            if (files.stream().anyMatch(file -> file.rows().size() > bytes.length * Limits.ZIP_RATIO)) {
                findings.add("more rows than bytes");
            }
        } catch (ReturnRefused plain) {
            refused++;
        } catch (Throwable other) {
            findings.add(other + " by " + java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 200)));
        }
        cell(text());
    }

    /** What was read, though wounded, is a better place to go on from than what is whole. */
    private void keep(byte[] bytes) {
        if (corpus.size() < 200) {
            corpus.add(bytes);
        } else {
            corpus.set(whole + random.nextInt(corpus.size() - whole), bytes);
        }
    }

    private void cell(String text) {
        try {
            cells.get(random.nextInt(cells.size())).read(text);
            Dates.isPartDate(text);
            var date = Dates.british(text);
            if (date != null && !Dates.british(date).equals(text)) {
                findings.add("read as another day: " + text);
            }
            Dates.iso(text);
            back(text);
        } catch (Throwable other) {
            findings.add(other + " by the cell " + text);
        }
    }

    /** A cell that a sheet of ours holds comes back as it was written. */
    private void back(String text) {
        String plain = text.replaceAll("[\\r\\n\\x00]", " ");
        StringWriter sheet = new StringWriter();
        sheet.append("CHILD,X\n\"").append(plain.replace("\"", "\"\"")).append("\",y\n");
        List<String> cellsRead = new ArrayList<>();
        CsvText.of(sheet.toString()).forEach(row -> cellsRead.addAll(row.cells()));
        if (!cellsRead.equals(List.of("CHILD", "X", plain, "y"))) {
            findings.add("came back as " + cellsRead + " and was " + plain);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(
                    random.nextInt(3) == 0
                            ? WORDS.get(random.nextInt(WORDS.size()))
                            : "%02d/%02d/%04d"
                                    .formatted(random.nextInt(33), random.nextInt(14), 1890 + random.nextInt(220)));
        }
        return text.toString();
    }

    private byte[] wounded() {
        byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
        for (int wounds = 1 + random.nextInt(6); wounds > 0; wounds--) {
            bytes = wound(bytes);
        }
        return bytes.length > LONGEST ? java.util.Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] wound(byte[] bytes) {
        int place = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, place);
            case 1 -> java.util.Arrays.copyOf(bytes, place);
            case 2 -> with(bytes, place, new byte[] {(byte) random.nextInt(256)});
            case 3 -> without(bytes, place, random.nextInt(30));
            case 4 ->
                with(bytes, place, bytes.length == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, place / 2, place));
            case 5 -> with(bytes, place, corpus.get(random.nextInt(corpus.size())));
            case 6 -> random.nextInt(10) > 0 ? flipped(bytes, place) : rewritten(bytes);
            default ->
                with(bytes, place, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] rewritten(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(WRITINGS.get(random.nextInt(WRITINGS.size())));
    }

    private byte[] flipped(byte[] bytes, int place) {
        if (place < bytes.length) {
            bytes[place] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int place, byte[] more) {
        byte[] all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, place);
        System.arraycopy(more, 0, all, place, more.length);
        System.arraycopy(bytes, place, all, place + more.length, bytes.length - place);
        return all;
    }

    private static byte[] without(byte[] bytes, int place, int many) {
        int end = Math.min(bytes.length, place + many);
        byte[] left = java.util.Arrays.copyOf(bytes, bytes.length - (end - place));
        System.arraycopy(bytes, end, left, place, bytes.length - end);
        return left;
    }
}
