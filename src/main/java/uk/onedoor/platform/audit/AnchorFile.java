package uk.onedoor.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The anchors beside the records, out of reach of whoever can only write in the database, and the key that signs them. */
final class AnchorFile {

    private static final int KEY_BYTES = 32;

    private final Path folder;

    /** @param data the directory of the records */
    AnchorFile(Path data) {
        this.folder = data.resolve("audit");
    }

    /** The key, made when there is none yet. */
    byte[] key() throws IOException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path part = Files.createTempFile(folder, "key", ".part", ours);
            Files.writeString(part, HexFormat.of().formatHex(random));
            try {
                Files.createLink(file, part);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // That one is the key.
            } finally {
                Files.delete(part);
            }
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }

    boolean hasKey() {
        return Files.exists(folder.resolve("key"));
    }

    /** By which a key is told from another without giving it away. */
    static String name(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void add(Anchor anchor) throws IOException {
        byte[] line = (anchor.line() + "\n").getBytes(StandardCharsets.UTF_8);
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var file = FileChannel.open(
                folder.resolve("anchors"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ours)) {
            file.write(ByteBuffer.wrap(line));
            file.force(true);
        }
    }

    /** Each a line of {@link Anchor#line()}; a last one that a crash cut short is left out. */
    List<String> lines() throws IOException {
        Path file = folder.resolve("anchors");
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
