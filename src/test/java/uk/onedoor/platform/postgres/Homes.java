package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Home directories for one test, quickly: copies of one that was made once, taken away afterwards. */
final class Homes implements AfterEachCallback {

    private static final class Made {
        private static final Path HOME = make();

        private static Path make() {
            Path home = lasting();
            EmbeddedPostgres.open(home).close();
            return home;
        }
    }

    private final List<Path> given = new ArrayList<>();

    Path empty() {
        Path home = reachable("empty");
        given.add(home);
        return home;
    }

    /** Taken away when the tests end. */
    static Path lasting() {
        Path home = reachable("lasting");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        return home;
    }

    /** Unpacked and with a data directory, but nothing in it. */
    Path made() throws IOException {
        Path home = empty();
        Command.Ended copied = Command.run(List.of("cp", "-a", Made.HOME + "/.", home.toString()), null);
        if (!copied.ok()) {
            throw new IOException(copied.output());
        }
        return home;
    }

    /** Under a folder that every account may walk through, unlike the usual temporary ones. */
    private static Path reachable(String name) {
        try {
            Path folder = Files.createTempDirectory("onedoor-postgres-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.createDirectory(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path home) {
        try {
            Tree.delete(home.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        deleteAll();
    }

    void deleteAll() {
        given.forEach(Homes::delete);
        given.clear();
    }
}
