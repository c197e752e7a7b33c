package uk.onedoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** An answer to a request whose every header, and the address it comes from, are chosen by the test. */
record HttpByHand(String port, String path, String headers, String body) {

    static HttpByHand get(String port, String from, String path, Map<String, String> more) {
        return talk(port, from, path, "GET " + path + " HTTP/1.1\r\n" + lines(more), "");
    }

    static HttpByHand post(String port, String from, String path, String form, Map<String, String> more) {
        String head =
                "POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n";
        return talk(port, from, path, head + lines(more), form);
    }

    /** Sends a form to where this page is, with its forgery token. */
    HttpByHand send(String from, String form, Map<String, String> more) {
        String token = Objects.requireNonNull(Jsoup.parse(body).selectFirst("input[name=_csrf]"))
                .val();
        Map<String, String> headers = new TreeMap<>(more);
        headers.put(
                "Cookie", cookies().stream().map(set -> set.split(";", 2)[0]).collect(Collectors.joining("; ")));
        return post(port, from, path, form + "&_csrf=" + token, headers);
    }

    int status() {
        return Integer.parseInt(headers.split(" ", 3)[1]);
    }

    String header(String name) {
        return headers.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElse("")
                .replaceFirst("^[^ ]+ ", "");
    }

    List<String> cookies() {
        return headers.lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring("Set-Cookie: ".length()))
                .toList();
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private static HttpByHand talk(String port, String from, String path, String head, String body) {
        try (var socket = new Socket(
                InetAddress.getByName("127.0.0.1"), Integer.parseInt(port), InetAddress.getByName(from), 0)) {
            String whole = head + "Host: localhost:" + port + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = answer.split("\r\n\r\n", 2);
            return new HttpByHand(port, path, parts[0], parts[1]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
