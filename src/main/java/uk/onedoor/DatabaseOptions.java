package uk.onedoor;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.OutsidePostgres;

/** Whether the records are kept in a PostgreSQL of somebody else's, and how one signs in there. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "Keep the records in a PostgreSQL of your own (16 or newer), as in"
                    + " jdbc:postgresql://HOST/onedoor?sslmode=verify-full. './onedoor database sql' prints how to"
                    + " prepare it.")
    @Nullable
    String url;

    @Option(
            names = "--database-passwords",
            paramLabel = "FILE",
            description = "A file with three lines ONEDOOR_OWNER_PASSWORD=..., ONEDOOR_WEB_PASSWORD=... and"
                    + " ONEDOOR_GATE_PASSWORD=... Unless given, they are taken from the environment.")
    @Nullable
    Path passwords;

    /** What is wrong with what was typed, or with that database, is said here, before anything is started. */
    List<String> properties(String address, CommandLine command) {
        var given = DatabasePasswords.from(passwords, command);
        OutsidePostgres.at(address, given.owner(), given.web(), given.gate());
        return given.properties(address);
    }

    /** The outside database itself, for a command that needs no more of the product. */
    Database open(String address, CommandLine command) {
        var given = DatabasePasswords.from(passwords, command);
        return OutsidePostgres.at(address, given.owner(), given.web(), given.gate());
    }

    void refuseLonelyPasswords(CommandLine command) {
        if (url == null && passwords != null) {
            throw new ParameterException(command, "--database-passwords needs --database-url beside it.");
        }
    }
}
