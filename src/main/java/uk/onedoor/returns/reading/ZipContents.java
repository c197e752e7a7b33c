package uk.onedoor.returns.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files within a zip, unpacked in memory and never written anywhere. */
final class ZipContents {
    private static final int BUFFER = 1 << 16;

    /** The record that ends every zip, and where in it stands how many files there are. */
    private static final int END_SIZE = 22;

    private static final int COUNT_AT = 10;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final byte[] bytes;
    private final List<ReturnFile> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> folders = new TreeSet<>();
    private long room;
    private int entries;

    private ZipContents(byte[] bytes) {
        this.bytes = bytes;
        this.room =
                Math.min(Limits.BYTES_PER_ZIP, Math.max(Limits.BYTES_ANY_ZIP, (long) bytes.length * Limits.ZIP_RATIO));
    }

    static boolean isZip(byte[] bytes) {
        return ForeignFormat.ZIP.begins(bytes) || ForeignFormat.EMPTY_ZIP.begins(bytes);
    }

    /** Unpacks a zip, or refuses it. */
    static ZipContents of(byte[] bytes) {
        ZipContents contents = new ZipContents(bytes);
        contents.unpack();
        return contents;
    }

    private void unpack() {
        int promised = promised();
        if (promised > Limits.ENTRIES_PER_ZIP)
            throw new FileRefused(
                    "The zip file holds more than %d files.".formatted(Limits.ENTRIES_PER_ZIP),
                    "Pack the files of one year's return for one council.");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                take(entry.getName().replace('\\', '/'), zip);
            }
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted"))
                throw new FileRefused(
                        "The zip file is locked with a password.", "Pack the files without one and give that.");
            throw damaged();
        } catch (EOFException | IllegalArgumentException e) {
            throw damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries != promised) throw damaged();
        refuseUnlessOneReturn();
    }

    /** Each file that may be part of a return, by the last part of its name. */
    List<ReturnFile> files() {
        return files;
    }

    /** The names of the files that were left alone. */
    List<String> others() {
        return others;
    }

    private void take(String name, ZipInputStream zip) throws IOException {
        refuseBadName(name);
        String last = name.substring(name.lastIndexOf('/') + 1);
        byte[] content = content(zip);
        // Folders, and what a Mac puts beside the files.
        if (last.isEmpty() || last.startsWith(".") || name.startsWith("__MACOSX/")) return;
        if (!isPartOfReturn(last)) {
            others.add(last);
            return;
        }
        folders.add(name.substring(0, name.length() - last.length()));
        files.add(ReturnFile.of(last, content));
    }

    private byte[] content(ZipInputStream zip) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            room -= read;
            if (room < 0)
                throw new FileRefused(
                        "The zip file holds far more than it seems: it unpacks to more than %d MB, or to more than %d"
                                        .formatted(Limits.BYTES_PER_ZIP / Limits.MEGABYTE, Limits.ZIP_RATIO)
                                + " times its size.",
                        "Pack the files of one year's return for one council, or give them without a zip.");
            // One more than a file may have, so that it is refused by its name.
            content.write(buffer, 0, Math.min(read, Limits.BYTES_PER_FILE + 1 - content.size()));
        }
        return content.toByteArray();
    }

    private static void refuseBadName(String name) {
        if (name.equals("[Content_Types].xml") || name.startsWith("xl/") || name.startsWith("word/"))
            throw new FileRefused(
                    "This is an Excel workbook or another Office file, not a CSV file.",
                    "Save each sheet as CSV and give those files.");
        if (name.startsWith("/")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")
                || Words.hasControls(name))
            throw new FileRefused(
                    "The zip file holds a file with a name that no export gives: %s.".formatted(Words.shown(name)),
                    "Do not open it elsewhere. Pack the files of the return yourself and give that.");
    }

    /** Two folders would be two returns, of two years or two councils, and their tables must not be joined. */
    private void refuseUnlessOneReturn() {
        if (folders.isEmpty())
            throw new FileRefused(
                    others.isEmpty()
                            ? "The zip file holds no files."
                            : "The zip file holds no CSV and no XML file, only: %s.".formatted(Words.list(others)),
                    "Pack the CSV files of the return, at least Header and Episodes, or its one XML file.");
        if (folders.size() > 1)
            throw new FileRefused(
                    "The zip file holds files of a return in %d folders.".formatted(folders.size()),
                    "Pack the files of one year's return for one council, in one folder or none.");
    }

    static boolean isPartOfReturn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".xml");
    }

    /** How many files the zip itself says it has; without its end it is cut short, and tables could be missing unseen. */
    private int promised() {
        for (int at = bytes.length - END_SIZE; at >= 0 && at >= bytes.length - END_SIZE - LONGEST_COMMENT; at--)
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6)
                return bytes[at + COUNT_AT] & 0xFF | (bytes[at + COUNT_AT + 1] & 0xFF) << Byte.SIZE;
        throw damaged();
    }

    private static FileRefused damaged() {
        return new FileRefused(
                "This begins as a zip file or an Excel workbook, but it is damaged or cut short.",
                "Pack or copy it again, or give the CSV files without a zip.");
    }
}
