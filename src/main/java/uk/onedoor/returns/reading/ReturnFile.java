package uk.onedoor.returns.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of a return, by the name people know it by; its bytes are fetched only while it is read. */
public final class ReturnFile {

    /** Opens the bytes of a file, once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Source source;

    private ReturnFile(String name, Source source) {
        this.name = printable(name);
        this.source = source;
    }

    public static ReturnFile of(String name, byte[] bytes) {
        return new ReturnFile(name, () -> new ByteArrayInputStream(bytes));
    }

    public static ReturnFile of(String name, Source source) {
        return new ReturnFile(name, source);
    }

    public static ReturnFile of(Path path) {
        Path fileName = path.getFileName();
        return new ReturnFile(
                fileName == null ? path.toString() : fileName.toString(), () -> Files.newInputStream(path));
    }

    public String name() {
        return name;
    }

    /** All bytes, or a refusal when there are none, too many, or the file cannot be opened. */
    byte[] bytes() {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(Limits.BYTES_PER_FILE + 1);
        } catch (IOException e) {
            throw new FileRefused(
                    "The file could not be opened.", "Check that it is still there and may be read, then try again.");
        }
        if (bytes.length > Limits.BYTES_PER_FILE)
            throw new FileRefused(
                    "The file is larger than %d MB.".formatted(Limits.BYTES_PER_FILE / (1024 * 1024)),
                    "Give one year's return for one council; export it again if it holds anything else.");
        if (bytes.length == 0)
            throw new FileRefused(
                    "The file is empty.",
                    "Export it again, or leave it out if the council has nothing for this table.");
        return bytes;
    }

    private static String printable(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? "a file without a name" : clean;
    }
}
