package uk.onedoor.returns.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.onedoor.returns.reading.RefusedFilesTest.Malformed;

/** Files nobody could read as a table of the return, made from a seed: each must be refused, whatever its name says. */
public final class BadFiles {

    private static final List<String> TABLES = List.of(
            "header.csv", "episodes.csv", "missing.csv", "oc2.csv", "oc3.csv", "reviews.csv", "ad1.csv", "uasc.csv");
    private static final Map<String, String> KEYS =
            Map.of("header.csv", "CHILD", "episodes.csv", "DECOM", "missing.csv", "MIS_START", "reviews.csv", "REVIEW");
    private static final List<String> WRITINGS = List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "IBM037");
    private static final int ZEROS = 40 * 1024 * 1024;

    private final Random random;
    private final SmallReturn whole = SmallReturn.whole();
    private final List<Malformed> all = new ArrayList<>();

    private BadFiles(long seed) {
        random = new Random(seed);
    }

    public static List<Malformed> all(long seed) {
        BadFiles files = new BadFiles(seed);
        files.otherFormats();
        files.archives();
        files.markup();
        files.writings();
        files.noughts();
        files.quotes();
        files.hugeCells();
        files.headings();
        return files.all;
    }

    private void add(String inWords, byte[] bytes) {
        all.add(new Malformed(inWords, bytes, ""));
    }

    /** The first bytes of another kind of file, with the table behind them. */
    private void otherFormats() {
        for (ForeignFormat format : ForeignFormat.values()) {
            for (String table : TABLES) {
                byte[] sign = format.signature().getBytes(ISO_8859_1);
                add(
                        format + " before " + table,
                        RefusedFilesTest.join(sign, whole.bytes().get(table)));
            }
        }
    }

    private void archives() {
        byte[] bomb = zipped("episodes.csv", new byte[ZEROS]);
        add("a zip that grows a thousandfold", bomb);
        add("a zip in a zip that grows", zipped("inner.zip", bomb));
        add("a zip that climbs out of its folder", zipped("../../../etc/passwd", new byte[] {'x'}));
        add("a workbook", zipped("xl/workbook.xml", entities("lol").getBytes(UTF_8)));
        add("a word-processor file", zipped("word/document.xml", entities("lol").getBytes(UTF_8)));
        for (int cut = 1; cut <= 10; cut++) {
            add("a zip cut to " + cut * 4 + " bytes", java.util.Arrays.copyOf(bomb, cut * 4));
        }
    }

    private void markup() {
        for (String before : List.of("", "\uFEFF", "\n\n", "  \t", "\r\n")) {
            add("entities within entities after [" + before + "]", (before + entities("lol")).getBytes(UTF_8));
            add(
                    "an entity from a file after [" + before + "]",
                    (before + outside("file:///etc/passwd")).getBytes(UTF_8));
            add(
                    "an entity from a site after [" + before + "]",
                    (before + outside("http://127.0.0.1/")).getBytes(UTF_8));
            add("a web page after [" + before + "]", (before + "<html><table><tr><td>CHILD").getBytes(UTF_8));
            add("a drawing after [" + before + "]", (before + "<svg onload='alert(1)'/>").getBytes(UTF_8));
            add("JSON after [" + before + "]", (before + "[{\"CHILD\":\"000101\"}]").getBytes(UTF_8));
        }
    }

    private static String entities(String name) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY " + name + "0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY ")
                    .append(name)
                    .append(i)
                    .append(" \"")
                    .append(("&" + name + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text + "]><x>&" + name + "9;</x>";
    }

    private static String outside(String address) {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]><x>&e;</x>";
    }

    /** Alphabets without their mark, and with it but cut within a letter. */
    private void writings() {
        for (String table : TABLES) {
            for (String writing : WRITINGS) {
                add(table + " in " + writing, whole.text(table).getBytes(Charset.forName(writing)));
            }
            byte[] marked = whole.text(table).getBytes(Charset.forName("UTF-16"));
            add(table + " in UTF-16 cut within a letter", java.util.Arrays.copyOf(marked, marked.length / 4 * 2 + 1));
            byte[] broken = RefusedFilesTest.join(
                    RefusedFilesTest.bytes(0xEF, 0xBB, 0xBF), whole.bytes().get(table));
            broken[3 + random.nextInt(broken.length - 3)] = (byte) 0xFF;
            add(table + " marked UTF-8 with a byte that is none", broken);
        }
    }

    private void noughts() {
        for (String table : TABLES) {
            for (int i = 0; i < 5; i++) {
                byte[] bytes = whole.bytes().get(table).clone();
                int place = i * (bytes.length / 5) + random.nextInt(bytes.length / 5);
                bytes[place] = 0;
                add(table + " with a NUL at " + place, bytes);
            }
        }
    }

    private void quotes() {
        for (String table : TABLES) {
            for (int i = 0; i < 6; i++) {
                List<String> lines = new ArrayList<>(whole.text(table).lines().toList());
                int row = random.nextInt(lines.size());
                lines.set(row, i % 2 == 0 ? "\"" + lines.get(row) : "\"000101\"x," + lines.get(row));
                add(
                        table + " with a wrong quote in line " + (row + 1) + ", kind " + i,
                        String.join("\n", lines).getBytes(UTF_8));
            }
        }
    }

    private void hugeCells() {
        for (String table : TABLES) {
            for (int i = 0; i < 3; i++) {
                String text = whole.text(table);
                int place = text.indexOf(',', random.nextInt(text.length() / 2)) + 1;
                add(
                        table + " with a cell like a book at " + place,
                        (text.substring(0, place) + "x".repeat(Limits.CHARACTERS_PER_CELL + 1) + text.substring(place))
                                .getBytes(UTF_8));
            }
            add(
                    table + " with a line of commas",
                    (whole.text(table) + ",".repeat(20_000 + random.nextInt(9))).getBytes(UTF_8));
        }
    }

    private void headings() {
        for (String table : TABLES) {
            List<String> lines = whole.text(table).lines().toList();
            add(
                    table + " without its heading",
                    String.join("\n", lines.subList(1, lines.size())).getBytes(UTF_8));
            add(table + " with its heading twice over", (lines.get(0) + "," + whole.text(table)).getBytes(UTF_8));
            add(
                    table + " separated by pipes",
                    whole.text(table).replace(',', '|').getBytes(UTF_8));
            add(table + " cut within its heading", lines.get(0).substring(0, 3).getBytes(UTF_8));
            String key = KEYS.get(table);
            if (key != null) {
                add(
                        table + " without " + key,
                        whole.text(table)
                                .replaceFirst("\\b" + key + "\\b", "ANOTHER")
                                .getBytes(UTF_8));
            }
        }
    }

    private static byte[] zipped(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
