package uk.onedoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.local.LocalDoor;
import uk.onedoor.platform.local.ServerFile;
import uk.onedoor.returns.LocalReturns;

/**
 * The server that may be running on the same records. What it left behind when it was killed is told from what it says
 * while it runs: nobody else answers to its secret.
 */
final class RunningServer {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_BEGIN = Duration.ofSeconds(20);

    private RunningServer() {}

    /**
     * Lets the running server read the return.
     *
     * @param database the outside database that is meant, so that a server on another one is left alone
     * @return false when none runs on these records
     */
    static boolean read(Path records, @Nullable String database, LocalReturns.Asked asked, Consumer<String> lines)
            throws IOException {
        Optional<ServerFile> server =
                ServerFile.read(records).filter(found -> database == null || database.equals(found.database()));
        if (server.isEmpty()) {
            return false;
        }
        HttpClient client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TO_CONNECT)
                .build();
        try {
            HttpResponse<Stream<String>> answer = client.send(request(server.get(), asked), BodyHandlers.ofLines());
            try (Stream<String> body = answer.body()) {
                if (answer.statusCode() != 200) {
                    return false;
                }
                body.forEach(lines);
            }
            return true;
        } catch (ConnectException | HttpTimeoutException nobodyThere) {
            return false;
        } catch (UncheckedIOException stopped) {
            throw new IOException("the server stopped before it had answered", stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static HttpRequest request(ServerFile server, LocalReturns.Asked asked) {
        String form = "authority=" + encoded(asked.authority())
                + "&as=" + encoded(asked.username())
                + "&directory=" + encoded(String.valueOf(asked.directory()))
                + (asked.name() == null ? "" : "&name=" + encoded(asked.name()));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/local/returns"))
                .timeout(TO_BEGIN)
                .header(LocalDoor.HEADER, server.secret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
