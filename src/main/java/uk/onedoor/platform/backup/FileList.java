package uk.onedoor.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of a back-up with its hash, as {@code sha256sum -c files.sha256} reads it too. */
final class FileList {

    static final String NAME = "files.sha256";

    private static final int HASH = 64;

    private final Path backup;

    FileList(Path backup) {
        this.backup = backup;
    }

    /** Lists what is there; returns the hash of the list. */
    String write() throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(backup)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                hashes.put(backup.relativize(file).toString(), copied(file, OutputStream.nullOutputStream()));
            }
        }
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        put(backup.resolve(NAME), lines.toString());
        return hash(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<String> folders() throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(backup))
                    .map(folder -> backup.relativize(folder).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Copies every file of the list, and refuses at the first that is missing or not what it was. */
    void copyTo(Path target, String listHash) throws IOException {
        for (String line : lines(listHash)) {
            String name = line.substring(HASH + 2);
            Path to = target.resolve(name).normalize();
            if (!to.startsWith(target)) {
                throw Manifest.damaged(backup, name);
            }
            try (var channel = FileChannel.open(
                            to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode("rw-------"));
                    var out = java.nio.channels.Channels.newOutputStream(channel)) {
                if (!copied(backup.resolve(name), out).equals(line.substring(0, HASH))) {
                    throw Manifest.damaged(backup, name);
                }
                channel.force(true);
            } catch (NoSuchFileException missing) {
                throw Manifest.damaged(backup, name);
            }
        }
    }

    private List<String> lines(String listHash) throws IOException {
        try {
            byte[] list = Files.readAllBytes(backup.resolve(NAME));
            if (hash(list).equals(listHash)) {
                return new String(list, StandardCharsets.UTF_8).lines().toList();
            }
        } catch (NoSuchFileException missing) {
            // as bad as one that was changed
        }
        throw Manifest.damaged(backup, NAME);
    }

    private static String copied(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream read = new DigestInputStream(in, sha256())) {
            read.transferTo(out);
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        }
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A small file that only we may read, on the disk before this returns. */
    static void put(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode("rw-------"))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(folder, mode("rwx------"));
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** Whether a directory is not there, or has nothing in it. */
    static boolean isVacant(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.newDirectoryStream(folder)) {
            return !inside.iterator().hasNext();
        }
    }

    /** Takes away what lies in a folder, and leaves the folder. */
    static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    if (!path.equals(folder)) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
