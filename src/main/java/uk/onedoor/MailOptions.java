package uk.onedoor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By which mail server people hear that something is new for them; without one everything stands in the app alone. */
final class MailOptions {

    private static final String USER = "ONEDOOR_MAIL_USER";
    private static final String PASSWORD = "ONEDOOR_MAIL_PASSWORD";
    private static final int USUAL_PORT = 587;
    private static final int USUAL_TLS_PORT = 465;

    @Option(
            names = "--mail-server",
            paramLabel = "URL",
            description =
                    "Tell people by e-mail that something is new for them, by this server: smtp://HOST:PORT asks it"
                            + " for TLS (STARTTLS), smtps://HOST:PORT begins with it, and smtp://localhost:PORT does without."
                            + " The user and password, if it asks, come from the environment: ONEDOOR_MAIL_USER and"
                            + " ONEDOOR_MAIL_PASSWORD.")
    @Nullable
    String server;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "Whom the messages are from, as in onedoor@council.gov.uk. Needed with --mail-server.")
    @Nullable
    String from;

    @Option(
            names = "--mail-link",
            paramLabel = "URL",
            description =
                    "The address people know OneDoor by, as in https://onedoor.council.gov.uk; messages link to its"
                            + " sign-in page. Needed with --mail-server.")
    @Nullable
    String link;

    /** What the application is told; nothing where no server was named. */
    List<String> properties(CommandLine command) {
        if (server == null) {
            if (from != null || link != null) {
                throw new ParameterException(command, "--mail-from and --mail-link need --mail-server beside them.");
            }
            return List.of();
        }
        if (from == null || !from.matches("[^@\\s<>,;:\"()\\\\]+@[A-Za-z0-9.-]+")) {
            throw new ParameterException(
                    command, "--mail-server needs --mail-from, an e-mail address such as onedoor@council.gov.uk.");
        }
        if (link == null || !link.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new ParameterException(
                    command, "--mail-server needs --mail-link, an address such as https://onedoor.council.gov.uk.");
        }
        return properties(at(server, command), from, link.replaceAll("/+$", ""));
    }

    private static URI at(String server, CommandLine command) {
        if (!server.matches("smtps?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            throw new ParameterException(
                    command, "--mail-server must be like smtp://HOST:PORT or smtps://HOST:PORT, not '" + server + "'.");
        }
        return URI.create(server);
    }

    private static List<String> properties(URI at, String from, String link) {
        boolean tls = at.getScheme().equals("smtps");
        boolean here = at.getHost().equals("localhost") || at.getHost().equals("127.0.0.1");
        int port = at.getPort() < 0 ? (tls ? USUAL_TLS_PORT : USUAL_PORT) : at.getPort();
        List<String> properties = new ArrayList<>(List.of(
                "--spring.mail.host=" + at.getHost(),
                "--spring.mail.port=" + port,
                "--spring.mail.protocol=" + at.getScheme(),
                "--onedoor.mail.from=" + from,
                "--onedoor.mail.link=" + link));
        if (!tls && !here) {
            properties.add("--spring.mail.properties.mail.smtp.starttls.enable=true");
            properties.add("--spring.mail.properties.mail.smtp.starttls.required=true");
        }
        String user = System.getenv(USER);
        if (user != null && !user.isEmpty()) {
            properties.add("--spring.mail.username=" + user);
            properties.add("--spring.mail.password=" + System.getenv().getOrDefault(PASSWORD, ""));
            properties.add("--spring.mail.properties.mail." + at.getScheme() + ".auth=true");
        }
        return properties;
    }
}
