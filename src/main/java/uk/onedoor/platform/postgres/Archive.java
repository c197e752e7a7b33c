package uk.onedoor.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The packed programs of one PostgreSQL version, and how they come to lie unpacked in a home directory. */
record Archive(String version, int major, URL packed) {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final String INSIDE_THE_JAR = "/postgres-linux-x86_64.txz";
    private static final String FOLDER = "postgresql-";

    /** The version this product brings along. */
    static Archive ours() {
        URL packed = Archive.class.getResource(INSIDE_THE_JAR);
        if (packed == null || !runsHere()) {
            throw new PostgresCannotStart("This OneDoor carries no PostgreSQL for this kind of machine ("
                    + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                    + "). Use a PostgreSQL of your own: ./onedoor --database-url jdbc:postgresql://HOST/DATABASE"
                    + " (./onedoor database sql prints how to prepare it).");
        }
        return new Archive("18.6.0", 18, packed);
    }

    private static boolean runsHere() {
        String arch = System.getProperty("os.arch");
        return "Linux".equals(System.getProperty("os.name")) && (arch.equals("amd64") || arch.equals("x86_64"));
    }

    String folder() {
        return FOLDER + version;
    }

    /** The file by which a folder is known to be whole. */
    String weight() {
        return folder() + ".weight";
    }

    /** The folder with {@code bin/postgres}; unpacked now unless it is there already, whole. */
    Path unpackUnder(Path home) throws IOException {
        Path folder = home.resolve(folder());
        Path weight = home.resolve(weight());
        if (Files.exists(weight) && Files.readString(weight).equals(weightOf(folder))) {
            return folder;
        }
        log.info("Unpacking PostgreSQL {} (about 60 MB, once)", version);
        Tree.delete(folder);
        Files.deleteIfExists(weight);
        Path part = home.resolve(FOLDER + version + ".part");
        Tree.delete(part);
        unpackInto(part);
        Files.move(part, folder);
        Durable.write(weight, weightOf(folder), "rw-r--r--");
        return folder;
    }

    /** Versions that an upgrade of the product has left behind. */
    void deleteOthersUnder(Path home) throws IOException {
        try (var others = Files.newDirectoryStream(home, FOLDER + "*")) {
            for (Path other : others) {
                if (!other.getFileName().toString().startsWith(FOLDER + version)) {
                    Tree.delete(other);
                }
            }
        }
    }

    /** Count and bytes of what is there: a copy cut short by a crash weighs less. */
    private static String weightOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "nothing";
        }
        long[] weight = new long[2];
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                weight[0]++;
                weight[1] += file.toFile().length();
            });
        } catch (UncheckedIOException unreadable) {
            return "unreadable";
        }
        return weight[0] + " files, " + weight[1] + " bytes\n";
    }

    private void unpackInto(Path target) throws IOException {
        try (InputStream raw = packed.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            Files.createDirectories(target);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                put(entry, tar, target);
            }
        }
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
