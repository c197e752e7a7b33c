package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** One random password for each role, in a file of its own that only we may read. */
record Passwords(Path folder) {

    static final String SUPERUSER = "postgres";

    static Passwords under(Path home) throws IOException {
        Path folder = home.resolve("passwords");
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new Passwords(folder);
    }

    String of(String role) throws IOException {
        Path file = folder.resolve(role);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Durable.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random), "rw-------");
        }
        return Files.readString(file).strip();
    }

    boolean knows(String role) {
        return Files.exists(folder.resolve(role));
    }

    Database.Login login(String role) throws IOException {
        return new Database.Login(role, of(role));
    }
}
