package uk.onedoor.sweeps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.Bodies;
import uk.onedoor.TestWeb.Visitor;

/** Asks as somebody, follows nothing, and keeps of an answer what two of them may be compared by. */
final class AccessAsker {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ONCE_ONLY =
            Pattern.compile("name=\"_(csrf|once|seen|version)\" value=\"[^\"]*\"|nonce=\"[^\"]*\"");
    /** The status of an answer that did not come whole. */
    static final int BROKEN_OFF = 599;

    private static final Pattern NONCE = Pattern.compile("'nonce-[^']*'");

    /** What came back: {@code plain} is all of it, less the marks that every answer has of its own. */
    record Reply(int status, String path, String body, String plain) {}

    private final String base;
    private final String cookies;
    private final String token;

    /** Somebody with the cookie of a sign-in, or nobody. */
    AccessAsker(Visitor nobody, @Nullable String signIn) {
        base = nobody.base();
        String own = signIn == null ? "" : "onedoor=" + signIn + "; ";
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(base + (signIn == null ? "/sign-in" : "/more")))
                        .header("Cookie", own)
                        .build());
        if (page.statusCode() != 200) {
            page = send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).build());
        }
        cookies = own
                + page.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("onedoor_form="))
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .collect(Collectors.joining("; "));
        token = org.jsoup.Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
    }

    String token() {
        return token;
    }

    Reply ask(String method, String address, Map<String, List<String>> fields) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address)).header("Cookie", cookies);
        if (method.equals("GET")) {
            request.GET();
        } else if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(fields)));
        } else {
            request.header("X-XSRF-TOKEN", token).header("X-CSRF-TOKEN", token);
            request.method(method, BodyPublishers.noBody());
        }
        HttpResponse<String> answer;
        try {
            answer = send(request.build());
        } catch (UncheckedIOException brokenOff) {
            return new Reply(BROKEN_OFF, "", "", "broken off");
        }
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse("").replace(base, ""),
                answer.body(),
                without(headers(answer)) + "\n" + without(answer.body()));
    }

    private String encoded(Map<String, List<String>> fields) {
        String csrf = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> field.getValue().stream()
                        .map(value -> "&" + URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("", csrf, ""));
    }

    /** Every header, since one of them could tell too; less the hour, the marks' length, and when the line is put down. */
    private static String headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        List.of("date", "content-length", "set-cookie", "connection", "keep-alive")
                .forEach(headers::remove);
        return NONCE.matcher(headers.toString()).replaceAll("");
    }

    private static String without(String text) {
        return UUIDS.matcher(ONCE_ONLY.matcher(text).replaceAll("")).replaceAll("");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, Bodies.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
