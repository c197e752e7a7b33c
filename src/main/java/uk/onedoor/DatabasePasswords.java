package uk.onedoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The passwords of an outside database's three logins: never on the command line, where every user could read them. */
record DatabasePasswords(String owner, String web, String gate) {

    private static final String OWNER = "ONEDOOR_OWNER_PASSWORD";
    private static final String WEB = "ONEDOOR_WEB_PASSWORD";
    private static final String GATE = "ONEDOOR_GATE_PASSWORD";

    static DatabasePasswords from(@Nullable Path file, CommandLine command) {
        Map<String, String> given = file == null ? System.getenv() : read(file, command);
        String source = file == null ? "the environment (or give --database-passwords FILE)" : file.toString();
        for (String name : List.of(OWNER, WEB, GATE)) {
            if (given.getOrDefault(name, "").isEmpty()) {
                throw new ParameterException(
                        command,
                        "--database-url needs the passwords of three logins; " + name + " is missing from " + source
                                + ".");
            }
        }
        return new DatabasePasswords(
                given.getOrDefault(OWNER, ""), given.getOrDefault(WEB, ""), given.getOrDefault(GATE, ""));
    }

    /** As the application asks for them; they stay inside this process. */
    List<String> properties(String url) {
        return List.of(
                "--onedoor.database.url=" + url,
                "--onedoor.database.owner-password=" + owner,
                "--onedoor.database.web-password=" + web,
                "--onedoor.database.gate-password=" + gate);
    }

    private static Map<String, String> read(Path file, CommandLine command) {
        try {
            var given = new HashMap<String, String>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    given.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
            return given;
        } catch (IOException unreadable) {
            throw new ParameterException(command, "--database-passwords: the file " + file + " cannot be read.");
        }
    }

    @Override
    public String toString() {
        return "DatabasePasswords[]";
    }
}
