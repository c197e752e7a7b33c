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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.local.LocalAnswer;
import uk.onedoor.platform.local.LocalDoor;
import uk.onedoor.platform.local.ServerFile;
import uk.onedoor.platform.local.Telling;
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
        Map<String, @Nullable String> form = new LinkedHashMap<>();
        form.put("authority", asked.authority());
        form.put("as", asked.username());
        form.put("directory", String.valueOf(asked.directory()));
        form.put("name", asked.name());
        return ask(server(records, database), "/local/returns", form, lines);
    }

    /**
     * Lets the running server do what a command asks for, and passes on what it says.
     *
     * @return the exit status; empty when none runs on these records
     */
    static Optional<Integer> ask(
            Path records, @Nullable String database, String path, Map<String, @Nullable String> form, Telling telling)
            throws IOException {
        Ending ending = new Ending(telling);
        if (!ask(server(records, database), path, form, ending)) {
            return Optional.empty();
        }
        if (ending.status == null) {
            throw new IOException("the server stopped before it had answered");
        }
        return Optional.of(ending.status);
    }

    /** Tells the marked lines apart, and remembers how it ended. */
    private static final class Ending implements Consumer<String> {

        private final Telling telling;
        private @Nullable Integer status;

        private Ending(Telling telling) {
            this.telling = telling;
        }

        @Override
        public void accept(String line) {
            String words = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case LocalAnswer.PROGRESS -> telling.progress(words);
                case LocalAnswer.RESULT -> telling.result(words);
                case LocalAnswer.END -> status = Integer.valueOf(words);
                default -> {}
            }
        }
    }

    private static Optional<ServerFile> server(Path records, @Nullable String database) throws IOException {
        return ServerFile.read(records).filter(found -> database == null || database.equals(found.database()));
    }

    private static boolean ask(
            Optional<ServerFile> server, String path, Map<String, @Nullable String> form, Consumer<String> lines)
            throws IOException {
        if (server.isEmpty()) {
            return false;
        }
        HttpClient client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TO_CONNECT)
                .build();
        try {
            HttpResponse<Stream<String>> answer =
                    client.send(request(server.get(), path, form), BodyHandlers.ofLines());
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

    private static HttpRequest request(ServerFile server, String path, Map<String, @Nullable String> form) {
        String body = form.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(TO_BEGIN)
                .header(LocalDoor.HEADER, server.secret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
