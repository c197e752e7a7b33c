package uk.onedoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;

/** Visits the product as a browser without scripts does: {@code web.as(council.signedIn(worker)).get("/")}. */
@TestComponent
public class TestWeb {

    private final Environment settings;

    TestWeb(Environment settings) {
        this.settings = settings;
    }

    public Visitor nobody() {
        return at("http://localhost:" + settings.getRequiredProperty("local.server.port"));
    }

    /** Nobody in particular, before a product that was started elsewhere. */
    static Visitor at(String address) {
        return new Visitor(address);
    }

    public Visitor as(SignedIn signedIn) {
        Visitor visitor = nobody();
        visitor.cookie("onedoor", signedIn.token());
        return visitor;
    }

    /** What came back, after redirects: where from, with which status, the page, and the headers of every step. */
    public record Answer(int status, String path, Document page, String body, String headers) {

        public String text() {
            return page.text();
        }
    }

    /** Somebody with a browser. */
    public static final class Visitor {

        private final String base;
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NORMAL)
                .build();

        private Visitor(String base) {
            this.base = base;
        }

        public void cookie(String name, String value) {
            HttpCookie cookie = new HttpCookie(name, value);
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(URI.create(base), cookie);
        }

        public Answer get(String path) {
            return send(HttpRequest.newBuilder(URI.create(base + path)).GET().build());
        }

        /** Fills in the form with this action (its end is enough) on a page and sends it, hidden fields and all. */
        public Answer submit(Document page, String action, Map<String, ?> fields) {
            Element form = page.select("form").stream()
                    .filter(found -> found.attr("action").endsWith(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No form to " + action + " on the page: " + page.text()));
            Map<String, List<String>> values = new LinkedHashMap<>();
            form.select("input[type=hidden]")
                    .forEach(hidden -> values.computeIfAbsent(hidden.attr("name"), name -> new ArrayList<>())
                            .add(hidden.attr("value")));
            fields.forEach((name, value) -> values.put(
                    name,
                    value instanceof List<?> many
                            ? many.stream().map(String::valueOf).toList()
                            : List.of(String.valueOf(value))));
            return post(form.attr("action"), values);
        }

        public Answer post(String path, Map<String, List<String>> fields) {
            String body = fields.entrySet().stream()
                    .flatMap(field ->
                            field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build());
        }

        public Answer send(HttpRequest request) {
            try {
                var response = client.send(request, Bodies.read());
                return new Answer(
                        response.statusCode(),
                        response.uri().getPath(),
                        Jsoup.parse(response.body(), base),
                        response.body(),
                        headers(response));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static String headers(HttpResponse<String> response) {
            String before = response.previousResponse().map(Visitor::headers).orElse("");
            return before
                    + response.headers().map().entrySet().stream()
                            .map(header -> header.getKey() + ": " + header.getValue())
                            .collect(Collectors.joining("\n", "", "\n"));
        }

        public String base() {
            return base;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
