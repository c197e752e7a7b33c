package uk.onedoor.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running server can be reached from the same machine, and the secret that shows one may: kept beside its
 * records in a file that only the user who runs it can read. It names the outside database, should there be one.
 *
 * <p>A server killed at once leaves the file behind, so it is a hint, never a proof, that one runs.
 */
public record ServerFile(
        int port, long process, String secret, @Nullable String database) {

    private static final String NAME = "server.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the file says; empty when there is none, or it says nothing of a process that still lives. */
    public static Optional<ServerFile> read(Path data) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(data.resolve(NAME)), ServerFile.class))
                    .filter(ServerFile::isWhole)
                    .filter(file -> ProcessHandle.of(file.process()).isPresent());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JacksonException | java.io.CharConversionException damaged) {
            return Optional.empty();
        }
    }

    void write(Path data) throws IOException {
        Files.createDirectories(data);
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path part = Files.createTempFile(data, NAME, ".part", ours);
        Files.writeString(part, JSON.writeValueAsString(this) + "\n");
        Files.move(part, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes the file away, unless it is already another server's. */
    void remove(Path data) throws IOException {
        if (read(data).filter(this::equals).isPresent()) {
            Files.deleteIfExists(data.resolve(NAME));
        }
    }

    private boolean isWhole() {
        return secret != null && !secret.isEmpty() && port > 0 && port <= 65_535 && process > 0;
    }

    @Override
    public String toString() {
        return "ServerFile[" + port + ", process " + process + "]";
    }
}
