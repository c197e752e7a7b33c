package uk.onedoor;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    MailOptions mail = new MailOptions();

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            converter = ProxyAddress.class,
            description = "The address of the web server in front, or several with commas between (10.0.0.5 or"
                    + " 10.0.0.0/24). From these alone OneDoor believes who is asking and by which address"
                    + " (X-Forwarded-For, -Proto and -Host). Unless said, from nobody.")
    List<String> proxies = List.of();

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
