package uk.onedoor;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What may be asked for when the pages are served. */
final class ServeOptions {

    /** Where the script stands, so that the records are found again from whichever directory it is started. */
    private static final String HOME = System.getProperty("onedoor.home", "");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            converter = Port.class,
            description = "The port to answer on (8080 unless said).")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The network address to answer on. Unless said, only this machine is answered;"
                    + " 0.0.0.0 answers everyone who can reach it.")
    String address = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the records are kept (the directory data beside this program unless said).")
    Path data = usualData();

    @Option(
            names = "--empty",
            description = "Start without the demo town. The first page makes the council, the hub and the first"
                    + " administrator.")
    boolean empty;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "Keep the records in a PostgreSQL of your own (16 or newer), as in"
                    + " jdbc:postgresql://HOST/onedoor. './onedoor database sql' prints how to prepare it.")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--database-passwords",
            paramLabel = "FILE",
            description = "A file with three lines ONEDOOR_OWNER_PASSWORD=..., ONEDOOR_WEB_PASSWORD=... and"
                    + " ONEDOOR_GATE_PASSWORD=... Unless given, they are taken from the environment.")
    @Nullable
    Path databasePasswords;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and do nothing.")
    boolean help;

    @Option(names = "--until-ready", hidden = true, description = "Stop as soon as everything has started once.")
    boolean untilReady;

    static Path usualData() {
        return Path.of(HOME, "data");
    }

    static final class Port implements ITypeConverter<Integer> {

        private static final int HIGHEST = 65_535;

        @Override
        public Integer convert(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST) {
                throw new TypeConversionException("it must be a number from 0 to " + HIGHEST + ", not '" + text + "'");
            }
            return Integer.valueOf(text);
        }
    }
}
