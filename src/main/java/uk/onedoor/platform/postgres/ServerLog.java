package uk.onedoor.platform.postgres;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** What the server says, in one file that keeps its newest part and never grows past its limit for long. */
record ServerLog(Path file) {

    private static final long LIMIT = 5_000_000;
    private static final int KEPT = 1_000_000;

    static ServerLog under(Path home) throws IOException {
        Path file = home.resolve("postgres.log");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new ServerLog(file);
    }

    /** The server appends, so the file can be cut under its hands; a line or two written meanwhile may be lost. */
    void trim() throws IOException {
        if (Files.size(file) <= LIMIT) {
            return;
        }
        byte[] newest = tail(KEPT);
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(newest));
        }
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** What was said since the log had that size, at most its end, for a message to a person. */
    String since(long earlier) throws IOException {
        return new String(tail((int) Math.min(1_000, size() - earlier)), StandardCharsets.UTF_8);
    }

    private byte[] tail(int most) throws IOException {
        try (var channel = FileChannel.open(file, READ)) {
            long from = Math.max(0, channel.size() - most);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }
}
